import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { type StationDevice, stationDevice } from '../../../../support/station-device'

let county: TestCounty
let device: StationDevice

beforeAll(async () => {
  county = await openTestCounty()
  device = await stationDevice(county, 'st-201', 'shatou')
  await stationDevice(county, 'st-202', 'huangzhou')
})
afterAll(() => county.close())

it('a clerk sees the devices of the own station', async () => {
  const { rows } = await device.clerk.call.device.list({})
  expect(rows).toMatchObject([{ deviceId: device.deviceId, pointName: '沙头村便民服务站', state: 'active' }])
})

it('the director of the township centre sees those of all its villages', async () => {
  const director = await signIn(county, 'yh.zhuren')
  const { rows, points, serverNow } = await director.call.device.list({})
  expect(rows.map((row) => row.pointId).sort()).toEqual(['st-201', 'st-202'])
  expect(points).toContainEqual({ pointId: 'st-201', name: '沙头村便民服务站' })
  expect(points.some((point) => point.pointId === 'hall-hs')).toBe(false)
  expect(serverNow).toBe(county.clock.now())
})

it('a clerk is told of no point to issue codes for', async () => {
  expect((await device.clerk.call.device.list({})).points).toEqual([])
})

it('an approver of a department sees none', async () => {
  const approver = await signIn(county, 'cl.shenpi')
  expect((await approver.call.device.list({})).rows).toEqual([])
})
