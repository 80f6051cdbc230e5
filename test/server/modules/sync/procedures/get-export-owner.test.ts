import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { stationDevice, unknownId } from '../../../../support/station-device'

let county: TestCounty

beforeAll(async () => {
  county = await openTestCounty()
})
afterAll(() => county.close())

it('says whose file it is to whoever may take it in, and leaves an audit row', async () => {
  const device = await stationDevice(county, 'st-201', 'shatou')
  const clerk = await signIn(county, 'yh.win1')
  expect(await clerk.call.sync.getExportOwner({ deviceId: device.deviceId })).toEqual({
    deviceId: device.deviceId,
    name: '测试平板',
    pointName: '沙头村便民服务站',
    state: 'active',
  })
  const rows = await county.services.db.auditRow.findMany({ where: { action: 'sync.get-export-owner' } })
  expect(rows.at(-1)).toMatchObject({ objectId: device.deviceId, actorId: 'S014' })
})

it('is closed to officers of another place, and knows no device that was never enrolled', async () => {
  const device = await stationDevice(county, 'st-201', 'shatou')
  const stranger = await signIn(county, 'shatou')
  expect(await codeOf(stranger.call.sync.getExportOwner({ deviceId: device.deviceId }))).toBe('identity.notAllowed')
  const clerk = await signIn(county, 'yh.win1')
  expect(await codeOf(clerk.call.sync.getExportOwner({ deviceId: unknownId() }))).toBe('sync.deviceUnknown')
})
