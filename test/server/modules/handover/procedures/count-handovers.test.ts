import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeOf } from '../../../../support/problems'
import { HandoverDesk } from '../handover-desk'

let desk: HandoverDesk
beforeAll(async () => {
  desk = await HandoverDesk.open()
})
afterAll(() => desk.close())

it('待收清单数 counts what comes to the own points and is not settled; the sender has none to take', async () => {
  const window = await desk.as('yh.win1')
  expect(await window.call.handover.counts({})).toEqual({ incoming: 0 })
  await desk.device.push(await desk.intake('P002'))
  await desk.handOver()
  expect(await window.call.handover.counts({})).toEqual({ incoming: 1 })
  expect(await (await desk.as('shatou')).call.handover.counts({})).toEqual({ incoming: 0 })
  expect(await codeOf((await desk.as('P003')).call.handover.counts({}))).toBe('identity.notAllowed')
})
