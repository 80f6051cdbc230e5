import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../support/actors'
import { DISABILITY } from '../../../../support/builders'
import { codeOf } from '../../../../support/problems'
import { type StationDevice, stationDevice, unknownId } from '../../../../support/station-device'

let county: TestCounty
let device: StationDevice
let heldId: string

beforeAll(async () => {
  county = await openTestCounty()
  device = await stationDevice(county, 'st-201', 'shatou')
  const late = await device.intake({ itemId: DISABILITY, resident: 'P021' })
  await device.clerk.call.device.revoke({ opId: newId(county), deviceId: device.deviceId, reason: '设备丢了' })
  await device.push(late)
  heldId = late.opId
})
afterAll(() => county.close())

it('shows the form as it was filled, numbers masked, to whoever decides, and leaves an audit row', async () => {
  const director = await signIn(county, 'yh.zhuren')
  const detail = await director.call.sync.readToVerify({ heldId })
  expect(detail).toMatchObject({ row: { heldId, why: 'sync.deviceStopped' }, number: expect.stringContaining('YH201') })
  const fields = detail.sections.flatMap((section) => section.fields)
  expect(fields.length).toBeGreaterThan(5)
  const masked = fields.filter((field) => field.masked && field.text !== '')
  expect(masked.length).toBeGreaterThan(0)
  expect(masked.every((field) => field.text.includes('*'))).toBe(true)
  const rows = await county.services.db.auditRow.findMany({ where: { action: 'sync.read-to-verify' } })
  expect(rows.at(-1)).toMatchObject({ objectKind: 'operation', objectId: heldId, actorId: 'S013' })
})

it('is closed to the clerk who made it, and knows nothing that does not wait', async () => {
  expect(await codeOf((await signIn(county, 'shatou')).call.sync.readToVerify({ heldId }))).toBe('identity.notAllowed')
  const director = await signIn(county, 'yh.zhuren')
  expect(await codeOf(director.call.sync.readToVerify({ heldId: unknownId() }))).toBe('sync.heldGone')
})
