import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { ASK, wordsOf } from '../../asking-desk'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('上报', () => {
  promisesOfAct(() => desk, {
    name: 'transferUp',
    audit: 'case.transfer-up',
    who: 'cl.daibiao',
    input: ASK.up,
    ready: (on, resident) => on.toldReviewed(resident),
    leadsTo: 'transferredUp',
    stranger: ['cl.shenpi', 'identity.notAllowed'],
    notNow: [(on, resident) => on.toldReceived(resident), 'case.tooEarly'],
  })

  it('tells the applicant where the file is, on paper and in the story, and leaves one task that watches', async () => {
    const caseId = await desk.toldReviewed('P009')
    const answer = await desk.act('cl.daibiao', 'transferUp', caseId, ASK.up)
    expect(answer.notices).toMatchObject([{ key: 'transferNotice' }])
    const words = await wordsOf(desk, 'cl.daibiao', answer.notices[0]?.noticeId)
    expect(words).toContain('上报衡阳市残疾人联合会办理，材料不用重交')
    expect(words).not.toMatch(/[{}]/)
    expect(answer.sentence).toContain('已报衡阳市残疾人联合会办理')
    const { db } = desk.county.services
    const tasks = await db.task.findMany({ where: { caseId, state: 'waiting', kind: { not: 'reenter' } } })
    expect(tasks.map((task) => task.kind)).toEqual(['watchUpper'])
    expect(await desk.row(caseId)).toMatchObject({ status: 'transferredUp', holderUnit: 'cl' })
    expect(await desk.refusal('cl.daibiao', 'transferUp', caseId, ASK.up)).toBe('case.withUpperOrgan')
    const mine = await (await desk.as('P009')).call.case.getMine({ caseId })
    expect(mine.timeline.find((step) => step.key === 'transferUp')).toMatchObject({ title: '报给上级办理' })
  })
})
