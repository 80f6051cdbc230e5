import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('撤回申请 at the window', () => {
  promisesOfAct(() => desk, {
    name: 'withdraw',
    audit: 'case.withdraw',
    who: 'yh.win1',
    input: { reason: null, papersBack: true },
    ready: (on, resident) => on.toldReceived(resident),
    leadsTo: 'withdrawn',
    stranger: ['hs.win2', 'case.notYours'],
    notNow: [(on, resident) => on.toldGranted(resident), 'case.decisionExists'],
  })

  it('is the applicant’s own at any time before the decision, and closes everything that was open', async () => {
    const caseId = await desk.toldReviewed('P009')
    const answer = await desk.act('P009', 'withdraw', caseId, { reason: '暂时不办了', papersBack: false })
    expect(answer.notices.map((notice) => notice.key)).toEqual(['withdrawRequest'])
    const { db } = desk.county.services
    expect(await db.task.count({ where: { caseId, state: 'waiting', kind: { not: 'reenter' } } })).toBe(0)
    expect(await desk.refusal('cl.daibiao', 'grant', caseId, SAY.grant)).toBe('case.notYours')
  })

  it('is nobody else’s', async () => {
    const caseId = await desk.toldSubmitted('P013')
    expect(await desk.refusal('P016', 'withdraw', caseId, { reason: null, papersBack: false })).toBe('case.notYours')
  })
})
