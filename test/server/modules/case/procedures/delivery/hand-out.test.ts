import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('发放', () => {
  promisesOfAct(() => desk, {
    name: 'handOut',
    audit: 'case.hand-out',
    who: 'shatou',
    input: SAY.handOut,
    ready: (on, resident) => on.toldArrived(resident),
    leadsTo: 'closed',
    stranger: ['longyan', 'case.notYours'],
    notNow: [(on, resident) => on.toldHandedOut(resident), 'case.notYours'],
  })

  it('needs a mandate or a relation when somebody else takes it, and keeps the name out of the log', async () => {
    const caseId = await desk.toldArrived('P009')
    const proxy = { ...SAY.handOut, taker: 'proxy', takerName: '旷某' }
    expect(await desk.refusal('shatou', 'handOut', caseId, proxy)).toBe('case.takerMismatch')
    await desk.act('shatou', 'handOut', caseId, { ...proxy, taker: 'family', relation: '儿子' })
    const rows = await desk.county.services.db.caseAction.findMany({ where: { caseId } })
    expect(JSON.stringify(rows)).not.toContain('旷某')
  })
})
