import type { World } from '../data/world'
import type { VaultKey } from './vault-key'

/** 自动锁屏 — how long (ms) nobody may touch the device, and how long the page may be out of sight, before it locks itself (offline.md §3.1). */
export type LockLimits = { readonly idleMs: number; readonly hiddenMs: number }

/** What a device goes by until somebody sets it otherwise. */
export const LOCK_LIMITS: LockLimits = { idleMs: 5 * 60_000, hiddenMs: 60_000 }
const LOOK_MS = 5_000

export type OpenClerk = { readonly staffId: string; readonly name: string }

/** 谁开着这台设备 — the clerk in front of it with the key of the vault and the proof for the server, until the lock falls. */
export type ClerkSeat = {
  readonly clerk: () => OpenClerk | null
  readonly key: () => VaultKey | null
  /** The proof that goes with the session of this device; null while it is locked and nobody is just signing in. */
  readonly proof: () => string | null
  /** Somebody is signing in: the proof is in hand before there is a key. */
  readonly holdProof: (proof: string | null) => void
  readonly sit: (clerk: OpenClerk, key: VaultKey) => void
  readonly leave: () => void
  readonly touch: () => void
  /** The page went out of sight, or came back. */
  readonly show: (visible: boolean) => void
  readonly close: () => void
}

/** An empty seat; `onIdle` is called when the limits have passed, and does the locking. */
export function makeSeat(world: Pick<World, 'nowMs'>, limits: () => LockLimits, onIdle: () => void): ClerkSeat {
  let seated: { readonly clerk: OpenClerk; readonly key: VaultKey } | null = null
  let proof: string | null = null
  let touchedAt = world.nowMs()
  let hiddenAt: number | null = null
  // Asked on every opening: a timer that a sleeping tablet never ran must not leave the device open.
  const inTime = (): boolean => {
    const now = world.nowMs()
    const { idleMs, hiddenMs } = limits()
    return now - touchedAt < idleMs && (hiddenAt === null || now - hiddenAt < hiddenMs)
  }
  const timer = setInterval(() => {
    if (seated !== null && !inTime()) onIdle()
  }, LOOK_MS)
  return {
    clerk: () => (seated !== null && inTime() ? seated.clerk : null),
    key: () => (seated !== null && inTime() ? seated.key : null),
    proof: () => (seated === null || inTime() ? proof : null),
    holdProof: (held) => {
      proof = held
    },
    sit: (clerk, key) => {
      seated = { clerk, key }
      touchedAt = world.nowMs()
      hiddenAt = null
    },
    leave: () => {
      seated = null
      proof = null
    },
    // A touch, or the page coming back, does not open what is locked already.
    touch: () => {
      if (seated !== null && inTime()) touchedAt = world.nowMs()
    },
    show: (visible) => {
      if (!visible) hiddenAt ??= world.nowMs()
      else if (seated === null || inTime()) hiddenAt = null
    },
    close: () => clearInterval(timer),
  }
}
