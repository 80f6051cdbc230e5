import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCounty, somebody, type TestCounty } from '../../../../support/actors'
import { codeOf } from '../../../../support/problems'
import { type StationDevice, stationDevice } from '../../../../support/station-device'

let county: TestCounty
let device: StationDevice

beforeAll(async () => {
  county = await openTestCounty()
  device = await stationDevice(county, 'st-201', 'shatou')
})
afterAll(() => county.close())

const beat = (clockMs: number) => ({
  unsent: 3,
  oldestUnsentAt: '2026-03-01T01:00:00.000Z',
  appVersion: '0.1.0',
  clockMs,
  lastSeq: 3,
  persisted: true,
})

it('S08: a device whose clock is ten years off is told so, and its count is on the board', async () => {
  const off = 10 * 365 * 86_400_000
  const answer = await device.clerk.call.device.heartbeat(beat(county.clock.nowMs() + off))
  expect(answer).toMatchObject({ skewMs: off, state: 'active', receivedSeq: 0 })
  const row = await county.services.db.device.findUniqueOrThrow({ where: { deviceId: device.deviceId } })
  expect(row).toMatchObject({ unsent: 3, appVersion: '0.1.0', persisted: true })
})

it('speaks without a clerk, because it says nothing of anybody', async () => {
  const alone = somebody(county, { credential: device.clerk.credential })
  expect(await alone.call.device.heartbeat(beat(county.clock.nowMs()))).toMatchObject({ skewMs: 0 })
})

it('is refused without the credential of a device', async () => {
  expect(await codeOf(somebody(county).call.device.heartbeat(beat(0)))).toBe('identity.signInFirst')
})
