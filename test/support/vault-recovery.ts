import { randomBytes } from 'node:crypto'
import { aboutVaultKey } from '../../shared/sync/sealed-operation'
import { toBase64Url } from '../../station/data/digest'
import { makeRecoveryKey, type RecoveryKey } from '../../station/vault/open-recovery'
import { sealBytes } from '../../station/vault/seal-to-server'
import { newId, type TestCounty } from './actors'
import type { StationDevice } from './station-device'

/** A key of a vault sealed to the county as the device does it, and as text. */
export async function vaultKey(device: StationDevice, staffId = device.staffId) {
  const key = Uint8Array.from(randomBytes(32))
  const target = await device.clerk.call.device.getSealTarget({})
  const envelope = toBase64Url(await sealBytes(target, aboutVaultKey(device.deviceId, staffId), key))
  return { key, envelope }
}

/** A vault whose key is kept, and a request to get it back. */
export async function askedRecovery(
  county: TestCounty,
  device: StationDevice,
): Promise<{ key: Uint8Array; own: RecoveryKey; recoveryId: string; checkCode: string }> {
  const { key, envelope } = await vaultKey(device)
  await device.clerk.call.device.keepVaultKey({ opId: newId(county), envelope })
  const own = await makeRecoveryKey()
  const recoveryKey = toBase64Url(own.publicKey)
  const asked = await device.clerk.call.device.askVaultRecovery({
    opId: newId(county),
    recoveryKey,
    reason: '忘了口令',
  })
  return { key, own, ...asked }
}
