import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const bad = { level: 5, tags: ['等太久'], text: '跑了三趟', channel: 'callback' }

describe('评价 by call-back', () => {
  promisesOfAct(() => desk, {
    name: 'rate',
    audit: 'case.rate',
    who: 'hs.huifang',
    input: bad,
    ready: (on, resident) => on.toldMedins(resident),
    leadsTo: 'received',
    stranger: ['yh.win1', 'identity.notAllowed'],
    notNow: [(on, resident) => on.toldSubmitted(resident), 'case.orderRequired'],
  })

  it('a bad one opens a task for another person, once, and its words are in no log', async () => {
    const caseId = await desk.toldMedins('P009')
    await desk.act('P009', 'rate', caseId, { ...bad, channel: 'own' })
    expect(await desk.refusal('P009', 'rate', caseId, { ...bad, channel: 'own' })).toBe('case.rateOnce')
    const { db } = desk.county.services
    expect(await db.task.count({ where: { caseId, kind: 'contactBadRating', unitId: 'xspj' } })).toBe(1)
    const rows = await db.caseAction.findMany({ where: { caseId, name: 'rate' } })
    expect(JSON.stringify(rows)).not.toMatch(/跑了三趟|"level"/)
    const rating = await db.rating.findUniqueOrThrow({ where: { caseId } })
    expect(rating).toMatchObject({ level: 5, channel: 'own' })
  })

  it('an agent who calls back does not rate as if he were the person', async () => {
    const caseId = await desk.toldMedins('P013')
    expect(await desk.refusal('hs.huifang', 'rate', caseId, { ...bad, channel: 'own' })).toBe('case.rateNotHere')
  })
})
