import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../support/problems'
import { HandoverDesk } from '../handover-desk'

let desk: HandoverDesk
beforeAll(async () => {
  desk = await HandoverDesk.open()
})
afterAll(() => desk.close())

describe('移交清单的两边', () => {
  it('a list stands on the side that sent it and on the side that receives it, and is overdue on both after its day', async () => {
    await desk.device.push(await desk.intake('P020'))
    const list = await desk.handOver()
    const above = await (await desk.as('yh.win1')).call.handover.list({})
    expect(above.incoming).toMatchObject([{ number: list.number, overdue: false }])
    desk.county.clock.moveTo('2026-03-05T01:00:00.000Z')
    expect((await (await desk.as('yh.win1')).call.handover.list({})).incoming[0]?.overdue).toBe(true)
    const below = await (await desk.as('shatou')).call.handover.list({})
    expect(below.outgoing[0]).toMatchObject({ number: list.number, overdue: true })
    expect(below.incoming).toEqual([])
  })

  it('is empty for another counter and shut for citizens', async () => {
    expect(await (await desk.as('hs.chujian')).call.handover.list({})).toEqual({ incoming: [], outgoing: [] })
    expect(await codeOf((await desk.as('P003')).call.handover.list({}))).toBe('identity.notAllowed')
  })
})
