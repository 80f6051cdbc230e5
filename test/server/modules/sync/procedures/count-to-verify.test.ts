import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { DISABILITY } from '../../../../support/builders'
import { codeOf } from '../../../../support/problems'
import { stationDevice } from '../../../../support/station-device'

let county: TestCounty
beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

it('待核实数 counts what waits for the director of the place, and is closed to clerks', async () => {
  const device = await stationDevice(county, 'st-201', 'shatou')
  const director = await signIn(county, 'yh.zhuren')
  expect(await director.call.sync.countToVerify({})).toEqual({ open: 0 })
  const late = await device.intake({ itemId: DISABILITY, resident: 'P021' })
  await device.clerk.call.device.revoke({ opId: newId(county), deviceId: device.deviceId, reason: '设备丢了' })
  await device.push(late)
  expect(await director.call.sync.countToVerify({})).toEqual({ open: 1 })
  expect(await codeOf((await signIn(county, 'shatou')).call.sync.countToVerify({}))).toBe('identity.notAllowed')
})
