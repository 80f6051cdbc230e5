import { Id } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import { VaultRecoveryAnswer } from '@shared/station/view/vault-recovery'
import { aboutVaultRecovery } from '@shared/sync/sealed-operation'
import * as z from 'zod/mini'
import { makeRecoveryKey, openRecovery } from '../../../vault/open-recovery'
import { assertGoodPin } from '../../../vault/pin'
import { importKey, type VaultKey, wrapKey } from '../../../vault/vault-key'
import type { DeviceContext } from '../../device-context'
import { fromBase64Url, toBase64Url } from '../../digest'
import type { ClerkRow, KeyRecovery } from '../../local/database'
import type { Remote } from '../../remote/call'
import type { RecoveryNow } from '../../station-api'
import { newId } from '../../world'
import { measuredCost } from './clerk-key'
import { escrowKey } from './escrow-key'

const Asked = z.strictObject({ recoveryId: Id, checkCode: z.string() })

/**
 * 申请找回 — asks for the key of a clerk's vault on this device, to come back sealed to a key pair that is made here and now and cannot leave. Answers
 * the check code to read out. Asked again, the new request takes the place of the old one. Throws `sync.noVaultKey`, `sync.offline`.
 */
export async function askRecovery(
  ctx: DeviceContext,
  remote: Remote,
  input: { readonly staffId: string; readonly reason: string },
): Promise<string> {
  const { clerks } = ctx.db.kept
  const clerk = await clerkRow(ctx, input.staffId)
  // A key of a device of before the vault may not be with the server yet: first it goes there.
  if (clerk.escrow !== undefined) await escrowKey(ctx, remote, clerk.escrow)
  const { privateKey, publicKey } = await makeRecoveryKey()
  const asked = await remote.call(
    'device.askVaultRecovery',
    { opId: newId(ctx.world), recoveryKey: toBase64Url(publicKey), reason: input.reason },
    Asked,
  )
  await clerks.update(clerk.staffId, { recovery: { ...asked, privateKey } })
  return asked.checkCode
}

/** Where the request stands. Throws `sync.recoveryGone` where there is none. */
export async function readRecovery(ctx: DeviceContext, remote: Remote, staffId: string): Promise<RecoveryNow> {
  const { envelope: _, ...now } = await answerTo(remote, await requestOf(ctx, staffId))
  return now
}

/**
 * Takes the key that two persons brought back and puts it under a new PIN: drafts, list and receipts open as before. Throws `sync.pinTooSimple`,
 * `sync.recoveryGone` for what nobody approved or does not open here, `sync.noVaultKey` where the key is another than the drafts lie under; the
 * old PIN is as it was then.
 */
export async function takeRecovery(
  ctx: DeviceContext,
  remote: Remote,
  input: { readonly staffId: string; readonly pin: string },
): Promise<VaultKey> {
  assertGoodPin(input.pin)
  const { clerks } = ctx.db.kept
  const { staffId } = input
  const request = await requestOf(ctx, staffId)
  const { state, envelope } = await answerTo(remote, request)
  const about = aboutVaultRecovery(request.recoveryId)
  const sealed = state === 'approved' && envelope !== null ? fromBase64Url(envelope) : null
  const key = sealed === null ? null : await openRecovery(request.privateKey, about, sealed)
  if (key === null) throw problem('sync.recoveryGone')
  const opened = await importKey(staffId, key)
  await assertOpensDrafts(ctx, opened)
  const pin = await wrapKey(key, { pin: input.pin, owner: staffId, cost: await measuredCost(ctx) }, ctx.world.random)
  key.fill(0)
  await clerks.update(staffId, (row) => {
    Object.assign(row, { pin, wrong: 0, waitUntilMs: null })
    delete (row as { recovery?: unknown }).recovery
  })
  await endRecovery(ctx, remote, request)
  return opened
}

/** Tells the server that it may forget what it sealed; where that gets lost, it lapses within a day, and opens nowhere else. */
async function endRecovery(ctx: DeviceContext, remote: Remote, { recoveryId }: KeyRecovery): Promise<void> {
  await remote
    .call('device.endVaultRecovery', { opId: newId(ctx.world), recoveryId }, z.unknown())
    .catch(() => undefined)
}

async function assertOpensDrafts(ctx: DeviceContext, { owner, kid }: VaultKey): Promise<void> {
  const drafts = await ctx.db.kept.drafts.toArray()
  const boxes = drafts.flatMap(({ box }) => (box.alg === 'vault' && box.owner === owner ? [box] : []))
  if (boxes.length > 0 && !boxes.some((box) => box.kid === kid)) throw problem('sync.noVaultKey')
}

function answerTo(remote: Remote, { recoveryId }: KeyRecovery): Promise<VaultRecoveryAnswer> {
  return remote.call('device.getVaultRecovery', { recoveryId }, VaultRecoveryAnswer)
}

async function requestOf(ctx: DeviceContext, staffId: string): Promise<KeyRecovery> {
  const { recovery } = await clerkRow(ctx, staffId)
  if (recovery === undefined) throw problem('sync.recoveryGone')
  return recovery
}

async function clerkRow(ctx: DeviceContext, staffId: string): Promise<ClerkRow> {
  const row = await ctx.db.kept.clerks.get(staffId)
  if (row === undefined) throw problem('sync.noVaultKey')
  return row
}
