import { afterAll, beforeAll, expect, it } from 'vitest'
import { openEnvelope } from '../../../../../server/platform/crypto'
import { sealText } from '../../../../../station/vault/seal-to-server'
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

it('a device learns whom to seal to, with nobody signed in; what it seals opens here', async () => {
  const alone = somebody(county, { credential: device.clerk.credential })
  const target = await alone.call.device.getSealTarget({})
  expect(await device.clerk.call.device.getSealTarget({})).toEqual(target)
  const envelope = await sealText(target, 'x', '周梅生')
  expect(openEnvelope(county.services.keys, envelope, 'x')?.toString()).toBe('周梅生')
})

it('is refused without the credential of a device', async () => {
  expect(await codeOf(somebody(county).call.device.getSealTarget({}))).toBe('identity.signInFirst')
})
