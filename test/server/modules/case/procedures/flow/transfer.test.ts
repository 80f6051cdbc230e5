import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { promisesOfAct } from '../../act-suite'
import { Desk, SAY } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('转办', () => {
  promisesOfAct(() => desk, {
    name: 'transfer',
    audit: 'case.transfer',
    who: 'yh.win1',
    input: { pointId: 'hall-hs', reason: '本人住在县城，改到县大厅办' },
    ready: (on, resident) => on.toldReceived(resident),
    leadsTo: 'received',
    stranger: ['yh.shsw', 'case.notYours'],
    notNow: [(on, resident) => on.toldGranted(resident), 'case.orderRequired'],
  })

  it('moves the case to the other point, which accepts it, while no clock begins anew', async () => {
    const caseId = await desk.toldReceived('P009')
    const before = await desk.row(caseId)
    await desk.act('yh.win1', 'transfer', caseId, { pointId: 'hall-hs', reason: '本人住在县城，改到县大厅办' })
    const after = await desk.row(caseId)
    expect(after).toMatchObject({ pointId: 'hall-hs', receivedOn: before.receivedOn, dueOn: before.dueOn })
    expect(await desk.refusal('yh.win1', 'accept', caseId, SAY.accept)).toBe('case.notYours')
    expect((await desk.act('hs.win1', 'accept', caseId, SAY.accept)).status).toBe('inHandling')
  })

  it('goes only to a point that exists', async () => {
    const caseId = await desk.toldReceived('P013')
    const nowhere = { pointId: 'hall-xx', reason: '改到别处办理' }
    expect(await desk.refusal('yh.win1', 'transfer', caseId, nowhere)).toBe('place.unknown')
  })
})
