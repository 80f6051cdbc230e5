import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkCodeOf } from '../../../../../../shared/station/view/vault-recovery'
import { toBase64Url } from '../../../../../../station/data/digest'
import { makeRecoveryKey } from '../../../../../../station/vault/open-recovery'
import { newId, openTestCounty, type TestCounty } from '../../../../../support/actors'
import { codeOf } from '../../../../../support/problems'
import { type StationDevice, stationDevice } from '../../../../../support/station-device'
import { askedRecovery, vaultKey } from '../../../../../support/vault-recovery'

let county: TestCounty
let device: StationDevice

beforeAll(async () => {
  county = await openTestCounty()
  device = await stationDevice(county, 'st-201', 'shatou')
})
afterAll(() => county.close())

it('is answered with six digits that follow from the key alone, and with none while no key is kept', async () => {
  const own = await makeRecoveryKey()
  const recoveryKey = toBase64Url(own.publicKey)
  const ask = () => device.clerk.call.device.askVaultRecovery({ opId: newId(county), recoveryKey, reason: '忘了口令' })
  expect(await codeOf(ask())).toBe('sync.noVaultKey')
  const { envelope } = await vaultKey(device)
  await device.clerk.call.device.keepVaultKey({ opId: newId(county), envelope })
  const { checkCode } = await ask()
  expect(checkCode).toMatch(/^\d{6}$/)
  expect(checkCode).toBe(checkCodeOf(new Uint8Array(await crypto.subtle.digest('SHA-256', own.publicKey))))
})

it('asked again, the new request takes the place of the old one', async () => {
  const first = await askedRecovery(county, device)
  const second = await askedRecovery(county, device)
  const rows = await county.services.db.vaultRecovery.findMany({ where: { state: 'asked' } })
  expect(rows.map((row) => row.recoveryId)).toEqual([second.recoveryId])
  const old = await device.clerk.call.device.getVaultRecovery({ recoveryId: first.recoveryId })
  expect(old).toMatchObject({ state: 'expired', envelope: null })
})

it('refuses a key that is no point of the curve, and a device that was stopped', async () => {
  const ask = (recoveryKey: string) =>
    device.clerk.call.device.askVaultRecovery({ opId: newId(county), recoveryKey, reason: '忘了口令' })
  const off = Buffer.alloc(65, 4).toString('base64url')
  expect(await codeOf(ask(off))).toBe('sync.vaultKeyUnfit')
  const good = toBase64Url((await makeRecoveryKey()).publicKey)
  await device.clerk.call.device.revoke({ opId: newId(county), deviceId: device.deviceId, reason: '平板丢了' })
  expect(await codeOf(ask(good))).toBe('sync.deviceStopped')
})
