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

  it('of the open step gives it to another unit where somebody can do it, with the days that are left', async () => {
    const caseId = await desk.toldAccepted('P010')
    const { db } = desk.county.services
    const before = await desk.row(caseId)
    const task = await db.task.findFirstOrThrow({ where: { caseId, kind: 'node', state: 'waiting' } })
    desk.moveTo('2026-03-03')
    const to = (unit: string) => ({ unit, reason: '这一户由农业农村办包片' })
    expect(await desk.refusal('yh.win1', 'transfer', caseId, to('yhx-nync'))).toBe('case.notYours')
    expect(await desk.refusal('yh.shsw', 'transfer', caseId, to('yhx-shsw'))).toBe('case.sameUnit')
    expect(await desk.refusal('yh.shsw', 'transfer', caseId, to('cl'))).toBe('case.nobodyThere')
    const window = { pointId: 'hall-hs', reason: '改到县大厅办' }
    expect(await desk.refusal('yh.shsw', 'transfer', caseId, window)).toBe('case.notYours')
    await desk.act('yh.shsw', 'transfer', caseId, to('yhx-nync'))
    expect(await desk.row(caseId)).toMatchObject({ holderUnit: 'yhx-nync', dueOn: before.dueOn, status: 'inHandling' })
    const moved = await db.task.findFirstOrThrow({ where: { caseId, kind: 'node', state: 'waiting' } })
    expect([moved.unitId, moved.dueOn]).toEqual(['yhx-nync', task.dueOn])
    expect(await desk.refusal('yh.shsw', 'nodeApprove', caseId, SAY.approve)).toBe('case.notYours')
    // The director gives it back.
    await desk.act('yh.zhuren', 'transfer', caseId, to('yhx-shsw'))
    expect((await desk.row(caseId)).holderUnit).toBe('yhx-shsw')
  })
})
