import type { LentBlock } from '@shared/station/view/device-view'
import type { EarlierOperation } from '@shared/sync/decide-settlement'
import type { Operation } from '@shared/sync/operation'
import type { VirtualClock } from '../virtual-clock'

export type StoredOperation = {
  readonly operation: Operation
  readonly deviceId: string
  readonly hash: string
  readonly outcome: EarlierOperation['outcome']
  readonly result: Record<string, unknown>
}
export type StoredCase = {
  readonly caseId: string
  readonly pointId: string
  readonly deviceId: string
  readonly number: string
  readonly queryCode: string
  readonly content: unknown
  readonly version: number
  readonly files: readonly string[]
  readonly updatedAt: string
  /** The transaction that changed it last, as PostgreSQL keeps it in a row. */
  readonly changedIn: number
}
export type StoredFile = {
  readonly fileId: string
  readonly sha256: string
  readonly bytes: number
  readonly kept: Buffer
  readonly state: 'uploading' | 'complete'
}
export type StoredDevice = {
  readonly deviceId: string
  readonly credential: string
  readonly pointId: string
  readonly state: 'active' | 'suspect' | 'revoked'
  readonly lastSeq: number
}

/** Everything that is committed. Rows are replaced and never changed, so that a copy of the maps is a backup. */
export type CountyState = {
  epoch: string
  readonly operations: Map<string, StoredOperation>
  readonly aside: Map<string, Operation>
  readonly cases: Map<string, StoredCase>
  readonly files: Map<string, StoredFile>
  readonly spoilt: Map<string, string>
  readonly devices: Map<string, StoredDevice>
  readonly blocks: Map<string, LentBlock & { readonly deviceId: string }>
  readonly counters: Map<string, number>
}

/** 模拟的库 — commits, loses what was not committed when it crashes, and can be put back to an earlier copy. */
export type SimulatedStore = {
  readonly state: () => CountyState
  /** One transaction: its number is taken at the beginning, it is visible to others and kept only from its end. Rejects when the server dies first. */
  readonly transact: <T>(ms: number, work: (state: CountyState, xid: number) => T) => Promise<T>
  /** The oldest transaction that is still open. */
  readonly frontier: () => number
  /** The number that the next transaction gets. */
  readonly nextXid: () => number
  readonly crash: () => void
  /** Rejects once the server that is running now has crashed. */
  readonly isSameLife: (life: number) => boolean
  readonly life: () => number
  readonly backUp: () => CountyState
  readonly restore: (backup: CountyState, epoch: string) => void
}

export class ServerCrashed extends Error {
  override readonly name = 'ServerCrashed'
}

export function emptyState(epoch: string): CountyState {
  return {
    epoch,
    operations: new Map(),
    aside: new Map(),
    cases: new Map(),
    files: new Map(),
    spoilt: new Map(),
    devices: new Map(),
    blocks: new Map(),
    counters: new Map(),
  }
}

export function copyState(state: CountyState): CountyState {
  const copied = Object.entries(state).map(([key, value]) => [
    key,
    value instanceof Map ? new Map<unknown, unknown>(value) : value,
  ])
  return Object.fromEntries(copied) as CountyState
}

export function makeStore(clock: VirtualClock, first: CountyState, firstXid = 1_000): SimulatedStore {
  let state = copyState(first)
  let xid = firstXid
  let life = 1
  let running = new Set<number>()
  return {
    state: () => state,
    transact: async (ms, work) => {
      const own = xid
      const bornIn = life
      xid += 1
      running.add(own)
      await clock.sleep(ms)
      if (bornIn !== life) throw new ServerCrashed()
      running.delete(own)
      return work(state, own)
    },
    frontier: () => (running.size === 0 ? xid : Math.min(...running)),
    nextXid: () => xid,
    crash: () => {
      life += 1
      running = new Set()
    },
    life: () => life,
    isSameLife: (one) => one === life,
    backUp: () => copyState(state),
    restore: (backup, epoch) => {
      life += 1
      running = new Set()
      state = { ...copyState(backup), epoch }
    },
  }
}
