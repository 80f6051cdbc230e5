import { problem } from '@shared/problem/problem'
import { HEAD_BYTES, KEY_BYTES, PLAIN, splitEnvelope, TAG_BYTES } from '@shared/sync/envelope'
import { aboutVaultKey, aboutVaultRecovery } from '@shared/sync/sealed-operation'
import { type Keys, openEnvelope, sealEnvelope } from '../../platform/crypto'
import type { RunContext } from '../../platform/trpc'
import { orgTree } from '../organisation'
import { deviceAt } from './device-of'
import { looksAfter } from './policy'
import {
  findVaultKey,
  listOpenRecoveries,
  lockRecovery,
  type OpenRecovery,
  type VaultRecovery,
} from './store/vault-store'

/** How long a request waits for an answer, and an answer for the device. */
export const RECOVERY_MS = 24 * 3_600_000
/** Wrong check codes after which a request is refused. */
export const MOST_WRONG_CODES = 5

/** The bytes of an envelope that may hold the key of a vault: one of this county's, of the one right size. Never opens it. */
export function readVaultEnvelope(keys: Pick<Keys, 'sealing'>, text: string): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64url'))
  const parts = splitEnvelope(bytes)
  const isFit = bytes.length === HEAD_BYTES + KEY_BYTES + TAG_BYTES && parts?.dictionary === PLAIN
  if (!isFit || keys.sealing.named(parts.kid) === null) throw problem('sync.vaultKeyUnfit')
  return bytes
}

/**
 * A request that is to be decided, locked. Throws `sync.recoveryGone` for one that is not open any more, `identity.notAllowed` for whoever does not
 * look after the device's point, and for the clerk who asked: it takes two persons.
 */
export async function recoveryToDecide(
  ctx: RunContext,
  recoveryId: string,
): Promise<{ recovery: VaultRecovery; staffId: string }> {
  const recovery = await lockRecovery(ctx.tx, recoveryId)
  if (recovery === null) throw problem('sync.recoveryGone')
  const { device, point } = await deviceAt(ctx, recovery.deviceId)
  if (ctx.actor.kind !== 'staff' || !looksAfter(ctx.actor, point) || recovery.staffId === ctx.actor.staffId)
    throw problem('identity.notAllowed')
  if (recovery.state !== 'asked' || recovery.expiresAt <= new Date(ctx.now)) throw problem('sync.recoveryGone')
  if (device.state === 'revoked') throw problem('sync.deviceStopped')
  return { recovery, staffId: ctx.actor.staffId }
}

/** Requests in the caller's place that wait for a second person; the caller's own are not among them. */
export async function openRecoveriesFor(ctx: RunContext): Promise<OpenRecovery[]> {
  const { points } = await orgTree(ctx.tx)
  const own = [...points.values()].filter((point) => looksAfter(ctx.actor, point)).map((point) => point.pointId)
  const found = await listOpenRecoveries(ctx.tx, own, new Date(ctx.now))
  const self = ctx.actor.kind === 'staff' ? ctx.actor.staffId : ''
  return found.filter((one) => one.staffId !== self)
}

/** The current key of the vault, sealed anew to the request's own key. Throws `sync.noVaultKey` for one that is not there or does not open. */
export async function resealVaultKey(ctx: RunContext, recovery: VaultRecovery): Promise<Uint8Array<ArrayBuffer>> {
  const { deviceId, staffId, recoveryId, recoveryKey } = recovery
  const kept = await findVaultKey(ctx.tx, { deviceId, staffId })
  const key = kept === null ? null : openEnvelope(ctx.services.keys, kept.envelope, aboutVaultKey(deviceId, staffId))
  if (key === null || key.length !== KEY_BYTES) throw problem('sync.noVaultKey')
  const sealed = sealEnvelope(recoveryKey, aboutVaultRecovery(recoveryId), key)
  key.fill(0)
  if (sealed === null) throw problem('sync.vaultKeyUnfit')
  return sealed
}
