import { problem } from '@shared/problem/problem'
import { aboutVaultKey } from '@shared/sync/sealed-operation'
import { assertGoodPin, fittingCost, MOST_WRONG, type PinCost, stretchPin, waitAfter } from '../../../vault/pin'
import type { ServerBox } from '../../../vault/seal'
import { sealBytes } from '../../../vault/seal-to-server'
import { importKey, isOlderPin, unwrapKey, type VaultKey, type WrappedKey, wrapKey } from '../../../vault/vault-key'
import { type DeviceContext, enrolledDevice } from '../../device-context'
import type { ClerkRow } from '../../local/database'
import type { Remote } from '../../remote/call'
import { learnSealTarget } from '../learn-seal-target'
import { escrowKey } from './escrow-key'

/** A device that no server has spoken to for so long stays locked until one does (offline lease, offline.md §3.1). */
export const LEASE_MS = 14 * 86_400_000
const KEY_BYTES = 32

type Clerk = { readonly staffId: string; readonly name: string }
type Key = Uint8Array<ArrayBuffer>

/** What a PIN opened, or how long to wait. */
export type Tried =
  | { readonly ok: true; readonly clerk: Clerk; readonly key: VaultKey }
  | { readonly ok: false; readonly waitUntilMs: number | null }

/**
 * 新开一个保险箱 — a new key under a new PIN. The server has the key (sealed, for two persons to bring back) before anything is put under it. What
 * lay under an earlier key of this clerk can never be opened again and goes; what was handed in stays. Throws `sync.pinTooSimple`, `sync.offline`.
 */
export async function beginVault(ctx: DeviceContext, remote: Remote, clerk: Clerk, pin: string): Promise<VaultKey> {
  assertGoodPin(pin)
  await learnSealTarget(ctx, remote)
  const key = ctx.world.random(KEY_BYTES)
  const wrapped = await wrapKey(key, { pin, owner: clerk.staffId, cost: await measuredCost(ctx) }, ctx.world.random)
  const escrow = await sealedKey(ctx, clerk.staffId, key)
  if (escrow === null) throw problem('sync.sealUnknown')
  await escrowKey(ctx, remote, escrow)
  await dropVault(ctx, clerk.staffId)
  await ctx.db.kept.clerks.put({ ...freshRow(clerk), pin: wrapped })
  return importKey(clerk.staffId, key)
}

const freshRow = (clerk: Clerk) => ({ staffId: clerk.staffId, name: clerk.name, wrong: 0, waitUntilMs: null })

/**
 * Tries a PIN. Wrong ones cost longer and longer waits, and the twentieth in a row puts the PIN out of use. Throws `sync.leaseOver` after two weeks
 * without the server, `sync.keyLost` where the PIN is out of use.
 */
export async function tryPin(ctx: DeviceContext, input: { staffId: string; pin: string }): Promise<Tried> {
  const { clerks } = ctx.db.kept
  const clerk = await clerks.get(input.staffId)
  if (clerk === undefined) return { ok: false, waitUntilMs: null }
  await assertLease(ctx)
  if (clerk.pin === null) throw problem('sync.keyLost')
  const now = ctx.machineMs()
  if (clerk.waitUntilMs !== null && clerk.waitUntilMs > now) return { ok: false, waitUntilMs: clerk.waitUntilMs }
  const key = await keyUnder(ctx, clerk, input.pin)
  if (key !== null) {
    await clerks.update(clerk.staffId, { wrong: 0, waitUntilMs: null })
    return { ok: true, clerk, key: await importKey(clerk.staffId, key) }
  }
  const wrong = clerk.wrong + 1
  const wait = waitAfter(wrong)
  const waitUntilMs = wait === 0 ? null : now + wait
  await clerks.update(clerk.staffId, { wrong, waitUntilMs, ...(wrong >= MOST_WRONG ? { pin: null } : {}) })
  return { ok: false, waitUntilMs }
}

async function assertLease(ctx: DeviceContext): Promise<void> {
  const { lastServerMs } = await enrolledDevice(ctx)
  if (lastServerMs !== null && ctx.world.nowMs() - lastServerMs > LEASE_MS) throw problem('sync.leaseOver')
}

/** The key under a PIN, null for a wrong one. A cheaper stretch than the device can bear is made dearer on the way, an older PIN gets its key. */
async function keyUnder(ctx: DeviceContext, clerk: ClerkRow, pin: string): Promise<Key | null> {
  const { pin: kept, staffId } = clerk
  if (kept === null) return null
  const startedAt = ctx.machineMs()
  if ('verifier' in kept) {
    if (!(await isOlderPin(pin, kept))) return null
    const key = ctx.world.random(KEY_BYTES)
    const escrow = await sealedKey(ctx, staffId, key)
    const wrapped = await wrapKey(key, { pin, owner: staffId, cost: kept }, ctx.world.random)
    await ctx.db.kept.clerks.update(staffId, { pin: wrapped, ...(escrow === null ? { unescrowed: true } : { escrow }) })
    return key
  }
  const key = await unwrapKey(pin, staffId, kept)
  if (key !== null && clerk.unescrowed === true) await sealLate(ctx, staffId, key)
  if (key !== null) await makeDearer(ctx, clerk, { key, pin, kept, ms: ctx.machineMs() - startedAt })
  return key
}

/** A key that nobody could bring back is sealed to the server as soon as the device knows to whom. */
async function sealLate(ctx: DeviceContext, staffId: string, key: Key): Promise<void> {
  const escrow = await sealedKey(ctx, staffId, key)
  if (escrow !== null) await ctx.db.kept.clerks.update(staffId, { escrow, unescrowed: undefined })
}

async function makeDearer(
  ctx: DeviceContext,
  { staffId }: ClerkRow,
  opened: { readonly key: Key; readonly pin: string; readonly kept: WrappedKey; readonly ms: number },
): Promise<void> {
  const { key, pin, kept, ms } = opened
  const cost = fittingCost(ctx.world.pinCosts, { cost: kept, ms })
  if (cost.memoryKiB * cost.passes <= kept.memoryKiB * kept.passes) return
  const wrapped = await wrapKey(key, { pin, owner: staffId, cost }, ctx.world.random)
  await ctx.db.kept.clerks.update(staffId, { pin: wrapped })
}

/** The dearest cost that this device can bear, measured by one stretch at the floor. */
export async function measuredCost(ctx: DeviceContext): Promise<PinCost> {
  const [floor] = ctx.world.pinCosts
  if (floor === undefined) throw new Error('a world without a cost of PINs')
  if (ctx.world.pinCosts.length === 1) return floor
  const startedAt = ctx.machineMs()
  await stretchPin('0', ctx.world.random(16), floor)
  return fittingCost(ctx.world.pinCosts, { cost: floor, ms: ctx.machineMs() - startedAt })
}

/** The key as only the server can open it; null on a device that never heard whom to seal to. */
async function sealedKey(ctx: DeviceContext, staffId: string, key: Key): Promise<ServerBox | null> {
  const { deviceId, sealTo } = await enrolledDevice(ctx)
  if (sealTo === undefined) return null
  return { v: 1, alg: 'server', envelope: await sealBytes(sealTo.target, aboutVaultKey(deviceId, staffId), key) }
}

/** Removes what lies under a clerk's key: drafts with their pages, the copy of the list. Sealed records are not among it. */
async function dropVault(ctx: DeviceContext, owner: string): Promise<void> {
  const { kept, cache } = ctx.db
  await kept.transaction('rw', kept.drafts, kept.files, kept.fileBytes, async () => {
    const own = await kept.drafts.filter((one) => one.box.alg === 'vault' && one.box.owner === owner).primaryKeys()
    const files = await kept.files
      .where('draftId')
      .anyOf(own)
      .filter((file) => file.opId === null)
      .primaryKeys()
    await kept.drafts.bulkDelete(own)
    await kept.files.bulkDelete(files)
    await kept.fileBytes.bulkDelete(files)
  })
  await cache.transaction('rw', cache.ownCases, cache.ownTasks, cache.cursors, async () => {
    await cache.ownCases.where({ owner }).delete()
    await cache.ownTasks.where({ owner }).delete()
    await cache.cursors.delete(owner)
  })
}

/**
 * 清空保险箱 — a stopped device forgets every key and what lay under it. What was handed in and is not sent yet stays, for nobody here can read it and
 * a person waits for it.
 */
export async function wipeVaults(ctx: DeviceContext): Promise<void> {
  const clerks = await ctx.db.kept.clerks.toArray()
  for (const { staffId } of clerks) await dropVault(ctx, staffId)
  await ctx.db.kept.clerks.bulkPut(clerks.map((clerk) => ({ ...freshRow(clerk), pin: null })))
  ctx.changed()
}
