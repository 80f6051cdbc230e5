import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId, openTestCounty, signIn, somebody, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'
import { type StationDevice, stationDevice } from '../../../../../support/station-device'
import { vaultKey } from '../../../../../support/vault-recovery'

let county: TestCounty
let device: StationDevice

beforeAll(async () => {
  county = await openTestCounty()
  device = await stationDevice(county, 'st-201', 'shatou')
})
afterAll(() => county.close())

const keep = (envelope: string, opId = newId(county)) => device.clerk.call.device.keepVaultKey({ opId, envelope })

it('keeps the key of a vault as it came, and every earlier one; nothing of it lies open', async () => {
  const first = await vaultKey(device)
  const second = await vaultKey(device)
  await keep(first.envelope)
  await keep(second.envelope)
  const rows = await county.services.db.vaultKey.findMany({ orderBy: { seq: 'asc' } })
  expect(rows.map((row) => Buffer.from(row.envelope).toString('base64url'))).toEqual([first.envelope, second.envelope])
  expect(rows[0]).toMatchObject({ deviceId: device.deviceId, staffId: 'S001' })
  for (const row of rows) expect(Buffer.from(row.envelope).includes(Buffer.from(first.key))).toBe(false)
})

it('said twice with the same opId it is kept once', async () => {
  const opId = newId(county)
  const { envelope } = await vaultKey(device)
  const before = await county.services.db.vaultKey.count()
  expect(await keep(envelope, opId)).toEqual(await keep(envelope, opId))
  expect(await county.services.db.vaultKey.count()).toBe(before + 1)
})

it('refuses what is no envelope of this county, and whoever has no device', async () => {
  const { envelope } = await vaultKey(device)
  const bytes = Buffer.from(envelope, 'base64url')
  const foreign = Buffer.from(bytes)
  foreign.fill(7, 6, 14)
  expect(await codeOf(keep(foreign.toString('base64url')))).toBe('sync.vaultKeyUnfit')
  expect(await codeOf(keep(Buffer.alloc(127, 1).toString('base64url')))).toBe('sync.vaultKeyUnfit')
  const bare = await signIn(county, 'shatou')
  expect(await codeOf(bare.call.device.keepVaultKey({ opId: newId(county), envelope }))).toBe('sync.deviceUnknown')
  const alone = somebody(county, { credential: device.clerk.credential })
  expect(await codeOf(alone.call.device.keepVaultKey({ opId: newId(county), envelope }))).toBe('identity.signInFirst')
})
