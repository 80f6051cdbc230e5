import { type Schedule, startSchedule } from '../sync/schedule'
import { LOCK_LIMITS, type LockLimits, makeSeat } from '../vault/open-clerk'
import { vaultSealer } from '../vault/seal'
import { fillBoards, makeBoards } from './boards'
import type { DeviceContext } from './device-context'
import { openDatabases } from './local/database'
import { changeDevice } from './local/device'
import { type DeviceProofs, openRemote, proofHeaders } from './remote/call'
import type { AppUpdate, Station, Watched } from './station-api'
import { type StationParts, stationDoor } from './station-door'
import { openTabs } from './tabs'
import { makeBoard } from './watched'
import { type DraftSaver, makeDraftSaver } from './work/draft-saver'
import { wipeVaults } from './work/vault/clerk-key'
import { browserWorld, newId, type World } from './world'

/** Changes that come together are shown together. */
const FILL_MS = 40

export type OpenOptions = {
  readonly world?: World
  readonly appVersion?: string
  /** What the service worker knows of a newer version; none where there is no worker. */
  readonly update?: Watched<AppUpdate>
}

/**
 * Opens this device: its stores, the line to the other tabs, and the schedule that sends in the background. Resolves when the boards show what
 * lies here. Fails only where the browser refuses to store anything at all.
 */
export async function openStation(options: OpenOptions = {}): Promise<Station> {
  const world = options.world ?? browserWorld()
  const db = await openDatabases(world.databases)
  const known = await db.kept.device.get('device')
  let aheadMs = known?.aheadMs ?? 0
  let lock: LockLimits = known?.lock ?? LOCK_LIMITS
  const boards = makeBoards()
  const leave = (): void => {
    seat.leave()
    ctx.vault.forget()
    ctx.changed()
  }
  // A tab that nobody looks at locks itself and no other: a colleague may be at work in the next one.
  const seat = makeSeat(
    world,
    () => lock,
    () => void lockHere(),
  )
  const filler = makeFiller(world, () =>
    fillBoards(ctx, boards, { ...schedule.facts.getSnapshot(), leader: schedule.isLeader() }),
  )
  const ctx: DeviceContext = {
    world: { ...world, nowMs: () => world.nowMs() + aheadMs },
    machineMs: world.nowMs,
    follow: (ms) => {
      aheadMs = ms
    },
    db,
    vault: vaultSealer(seat.key, world.random),
    clerk: seat.clerk,
    changed: () => {
      filler.soon()
      tabs.tell({ kind: 'changed' })
    },
  }
  const tabs = openTabs(world, (word) => {
    if (word.kind === 'changed') filler.soon()
    if (word.kind === 'poke') schedule.poke()
    if (word.kind === 'lock') leave()
    if (word.kind === 'lead') schedule.giveWay()
    if (word.kind === 'facts') schedule.hear(word.facts)
  })
  const proofs: DeviceProofs = {
    credential: async () => (await db.kept.device.get('device'))?.credential ?? null,
    proof: seat.proof,
  }
  const remote = openRemote(world, proofs)
  const saver = makeDraftSaver(ctx)
  const schedule = startSchedule(ctx, remote, {
    tabId: newId(world),
    appVersion: options.appVersion ?? 'dev',
    tell: (facts) => tabs.tell({ kind: 'facts', facts }),
    onLead: () => tabs.tell({ kind: 'lead' }),
    onStopped: async () => {
      leave()
      await wipeVaults(ctx)
      tabs.tell({ kind: 'lock' })
    },
  })
  const lockHere = async (): Promise<void> => {
    await saver.flush()
    leave()
  }
  const lockAll = async (): Promise<void> => {
    await lockHere()
    tabs.tell({ kind: 'lock' })
  }
  const parts: StationParts = {
    ctx,
    remote,
    boards,
    saver,
    schedule,
    seat,
    lockAll,
    proofs: () => proofHeaders(proofs),
    setLock: async (limits) => {
      lock = limits
      await changeDevice(ctx, { lock: limits })
    },
    filled: filler.now,
    poke: () => {
      schedule.poke()
      tabs.tell({ kind: 'poke' })
    },
    update: options.update ?? makeBoard<AppUpdate>({ ready: false, apply: () => undefined }),
    close: () => closeAll({ ctx, saver, schedule, filler, ends: [seat.close, tabs.close] }),
  }
  // A newer version in another tab wants to change the stores: what is being filled in is kept first, then they are let go, or it would wait for ever.
  db.kept.on('versionchange', () => {
    void letGo()
    return false
  })
  const letGo = async (): Promise<void> => {
    await lockHere().catch(() => undefined)
    await closeAll({ ctx, saver, schedule, filler, ends: [seat.close, tabs.close] })
    boards.situation.set({ state: 'outdated' })
  }
  await filler.now()
  return stationDoor(parts)
}

async function closeAll(open: {
  ctx: DeviceContext
  saver: DraftSaver
  schedule: Schedule
  filler: Filler
  ends: readonly (() => void)[]
}): Promise<void> {
  await open.saver.flush()
  await open.schedule.stop()
  await open.filler.stop()
  for (const end of open.ends) end()
  open.ctx.db.kept.close()
  open.ctx.db.cache.close()
}

type Filler = { readonly soon: () => void; readonly now: () => Promise<void>; readonly stop: () => Promise<void> }

/** Fills the boards, never twice at once, and once more when something changed while it read. */
function makeFiller(world: World, fill: () => Promise<void>): Filler {
  let callOff: (() => void) | null = null
  let line: Promise<void> = Promise.resolve()
  let stopped = false
  const now = (): Promise<void> => {
    if (stopped) return line
    line = line.then(fill, fill)
    return line
  }
  return {
    now,
    soon: () => {
      if (callOff !== null || stopped) return
      callOff = world.after(FILL_MS, () => {
        callOff = null
        // Stores that another tab is just closing are read again with the next change.
        now().catch(() => undefined)
      })
    },
    stop: async () => {
      stopped = true
      callOff?.()
      await line.catch(() => undefined)
    },
  }
}
