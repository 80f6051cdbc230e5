import { type Id, makeId } from '@shared/kernel/id'
import { toShanghaiDate } from '@shared/kernel/instant'
import type { PlainDate } from '@shared/kernel/plain-date'
import { PIN_COSTS, type PinCost } from '../vault/pin'

/** 外面的世界 — everything that the station takes from the browser, in one place, so that a test can bring its own. */
export type World = {
  readonly fetch: typeof globalThis.fetch
  readonly nowMs: () => number
  /** Calls `work` once after so many milliseconds; answers how to call it off. */
  readonly after: (ms: number, work: () => void) => () => void
  readonly random: (bytes: number) => Uint8Array<ArrayBuffer>
  /** Prefix of the names of this device's databases. */
  readonly databases: string
  /** Web Locks; null in browsers without them. */
  readonly locks: LockManager | null
  readonly openChannel: (name: string) => BroadcastChannel | null
  /** What a PIN may cost on this device, the floor first. */
  readonly pinCosts: readonly PinCost[]
  /** Asks the browser to keep this origin's data for good; what it answered. */
  readonly persist: () => Promise<boolean>
  /** Bytes left for this origin as the browser says it (never exact); null when it says nothing. */
  readonly freeBytes: () => Promise<number | null>
  /** False when the machine has no network at all; true promises nothing, for a network may lead nowhere. */
  readonly isOnline: () => boolean
  /** Calls `listener` when the browser says that the network came back; answers how to stop. */
  readonly onNetworkBack: (listener: () => void) => () => void
}

/** Waits by the machine's own timer. */
export const machineTimer: World['after'] = (ms, work) => {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}

/** The browser that this page runs in. */
export function browserWorld(): World {
  return {
    fetch: (...args) => globalThis.fetch(...args),
    nowMs: () => Date.now(),
    after: machineTimer,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    databases: 'yimen-station',
    locks: 'locks' in navigator ? navigator.locks : null,
    pinCosts: PIN_COSTS,
    openChannel: (name) => ('BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null),
    persist: async () => {
      if (!('storage' in navigator) || navigator.storage.persist === undefined) return false
      return (await navigator.storage.persisted()) || (await navigator.storage.persist())
    },
    freeBytes: async () => {
      const said = await navigator.storage?.estimate?.()
      return said?.quota === undefined || said.usage === undefined ? null : said.quota - said.usage
    },
    isOnline: () => navigator.onLine,
    onNetworkBack: (listener) => {
      globalThis.addEventListener('online', listener)
      return () => globalThis.removeEventListener('online', listener)
    },
  }
}

/** A new id of this device. */
export function newId(world: World): Id {
  return makeId(world.nowMs(), world.random(16))
}

/** Today in China by the device's own clock. */
export function todayOf(world: World): PlainDate {
  return toShanghaiDate(nowOf(world))
}

/** The device's own clock as an instant. */
export function nowOf(world: World): string {
  return new Date(world.nowMs()).toISOString()
}
