import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCounty, signIn, somebody, type TestCounty } from '../../../../support/actors'
import { DISABILITY } from '../../../../support/builders'
import { codeOf } from '../../../../support/problems'
import { type StationDevice, stationDevice } from '../../../../support/station-device'

let county: TestCounty
let device: StationDevice

beforeAll(async () => {
  county = await openTestCounty()
  device = await stationDevice(county, 'st-201', 'shatou')
})
afterAll(() => county.close())

it('lists the cases that were taken in at the point, with the number as it is printed', async () => {
  const intake = await device.intake({ itemId: DISABILITY, resident: 'P020' })
  await device.push(intake)
  const { cases } = await device.clerk.call.device.listOwn({})
  expect(cases).toMatchObject([
    { caseId: intake.caseId, numberText: expect.stringMatching(/^430423-260302-YH201-000001-/) },
  ])
})

it('leaves an audit row that names the device', async () => {
  await device.clerk.call.device.listOwn({})
  const rows = await county.services.db.auditRow.findMany({ where: { action: 'device.list-own' } })
  expect(rows.at(-1)).toMatchObject({ objectKind: 'device', objectId: device.deviceId, actorId: device.staffId })
})

it('answers neither a clerk without a device nor a clerk of another point', async () => {
  const clerk = await signIn(county, 'shatou')
  expect(await codeOf(clerk.call.device.listOwn({}))).toBe('sync.deviceUnknown')
  const stranger = somebody(county, {
    token: (await signIn(county, 'songao')).token,
    credential: device.clerk.credential,
  })
  expect(await codeOf(stranger.call.device.listOwn({}))).toBe('identity.notAllowed')
})
