import { afterAll, beforeAll, expect, it } from 'vitest'
import { aboutVaultRecovery } from '../../../../../../shared/sync/sealed-operation'
import { makeRecoveryKey, openRecovery } from '../../../../../../station/vault/open-recovery'
import { newId, openTestCounty, signIn, type TestCounty } from '../../../../../support/actors'
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

async function approve(recoveryId: string, checkCode: string, account = 'yh.zhuren') {
  const officer = await signIn(county, account)
  return officer.call.device.approveVaultRecovery({ opId: newId(county), recoveryId, checkCode })
}

const other = (code: string) => (code === '000000' ? '000001' : '000000')

it('two persons: the key comes back sealed to the very device that asked, and opens there alone', async () => {
  const { key, own, recoveryId, checkCode } = await askedRecovery(county, device)
  expect(await approve(recoveryId, checkCode)).toEqual({ outcome: 'approved', triesLeft: 5 })
  const { state, envelope } = await device.clerk.call.device.getVaultRecovery({ recoveryId })
  expect(state).toBe('approved')
  const bytes = Uint8Array.from(Buffer.from(envelope ?? '', 'base64url'))
  const about = aboutVaultRecovery(recoveryId)
  expect(await openRecovery(own.privateKey, about, bytes)).toEqual(key)
  expect(await openRecovery((await makeRecoveryKey()).privateKey, about, bytes)).toBeNull()
  const told = await county.services.db.auditRow.findMany({ where: { action: 'device.approve-vault-recovery' } })
  expect(told.at(-1)).toMatchObject({ actorId: 'S013', objectId: recoveryId, purpose: 'approved' })
  expect(await codeOf(approve(recoveryId, checkCode))).toBe('sync.recoveryGone')
})

it('a wrong code is counted and on the record; the fifth refuses the request', async () => {
  const { recoveryId, checkCode } = await askedRecovery(county, device)
  for (const triesLeft of [4, 3, 2, 1]) {
    expect(await approve(recoveryId, other(checkCode))).toEqual({ outcome: 'wrongCode', triesLeft })
  }
  expect(await approve(recoveryId, other(checkCode))).toEqual({ outcome: 'refused', triesLeft: 0 })
  expect(await codeOf(approve(recoveryId, checkCode))).toBe('sync.recoveryGone')
  expect(await device.clerk.call.device.getVaultRecovery({ recoveryId })).toMatchObject({
    state: 'refused',
    envelope: null,
  })
  const told = await county.services.db.auditRow.count({ where: { purpose: 'wrong check code', objectId: recoveryId } })
  expect(told).toBe(5)
})

it('is never given by the clerk who asked, by a clerk at all, or by a director of another place', async () => {
  const { recoveryId, checkCode } = await askedRecovery(county, device)
  expect(await codeOf(approve(recoveryId, checkCode, 'shatou'))).toBe('identity.notAllowed')
  expect(await codeOf(approve(recoveryId, checkCode, 'mz.daibiao'))).toBe('identity.notAllowed')
  await county.services.db.vaultRecovery.update({ where: { recoveryId }, data: { staffId: 'S013' } })
  expect(await codeOf(approve(recoveryId, checkCode))).toBe('identity.notAllowed')
})

it('a key that was kept for another clerk does not open, and nothing is given', async () => {
  const { recoveryId, checkCode } = await askedRecovery(county, device)
  const { envelope } = await vaultKey(device, 'S002')
  await device.clerk.call.device.keepVaultKey({ opId: newId(county), envelope })
  expect(await codeOf(approve(recoveryId, checkCode))).toBe('sync.noVaultKey')
})

it('gives nothing to a device that was stopped, and nothing after a day', async () => {
  const late = await stationDevice(county, 'st-202', 'huangzhou')
  const { recoveryId, checkCode } = await askedRecovery(county, late)
  const { db } = county.services
  await db.vaultRecovery.update({ where: { recoveryId }, data: { expiresAt: new Date(county.clock.nowMs()) } })
  expect(await codeOf(approve(recoveryId, checkCode))).toBe('sync.recoveryGone')
  await db.vaultRecovery.update({ where: { recoveryId }, data: { expiresAt: new Date(county.clock.nowMs() + 1_000) } })
  await late.clerk.call.device.revoke({ opId: newId(county), deviceId: late.deviceId, reason: '平板丢了' })
  expect(await codeOf(approve(recoveryId, checkCode))).toBe('sync.deviceStopped')
})
