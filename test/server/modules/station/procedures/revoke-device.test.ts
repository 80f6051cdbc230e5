import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { stationDevice, unknownId } from '../../../../support/station-device'

let county: TestCounty

beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

it('the clerk of the station stops a lost device; from then on it lists nothing', async () => {
  const device = await stationDevice(county, 'st-201', 'shatou')
  const clerk = await signIn(county, 'shatou')
  await clerk.call.device.revoke({ opId: newId(county), deviceId: device.deviceId, reason: '平板丢了' })
  expect(await codeOf(device.clerk.call.device.listOwn({}))).toBe('sync.deviceStopped')
  const row = await county.services.db.device.findUniqueOrThrow({ where: { deviceId: device.deviceId } })
  expect(row).toMatchObject({ state: 'revoked', stoppedBy: 'S001', stoppedReason: '平板丢了' })
})

it('said twice with the same opId it is done once and answered alike', async () => {
  const device = await stationDevice(county, 'st-201', 'shatou')
  const said = { opId: newId(county), deviceId: device.deviceId, reason: '摔坏了' }
  const first = await device.clerk.call.device.revoke(said)
  expect(await device.clerk.call.device.revoke(said)).toEqual(first)
})

it('the director of the township may, the clerk of another village may not', async () => {
  const device = await stationDevice(county, 'st-201', 'shatou')
  const stranger = await signIn(county, 'huangzhou')
  const said = { deviceId: device.deviceId, reason: '核查' }
  expect(await codeOf(stranger.call.device.revoke({ opId: newId(county), ...said }))).toBe('identity.notAllowed')
  const director = await signIn(county, 'yh.zhuren')
  expect(await director.call.device.revoke({ opId: newId(county), ...said })).toMatchObject({ state: 'revoked' })
})

it('a device that nobody enrolled cannot be stopped', async () => {
  const clerk = await signIn(county, 'shatou')
  const said = { opId: newId(county), deviceId: unknownId(), reason: '核查' }
  expect(await codeOf(clerk.call.device.revoke(said))).toBe('sync.deviceUnknown')
})
