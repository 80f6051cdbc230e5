import { type Schedule, startSchedule } from '../sync/schedule'
import { makeSeat } from '../vault/open-clerk'
import { plainSealer } from '../vault/seal'
import { fillBoards, makeBoards } from './boards'
import type { DeviceContext } from './device-context'
import { openDatabases } from './local/database'
import { openRemote } from './remote/call'
import type { AppUpdate, Station, Watched } from './station-api'
import { type StationParts, stationDoor } from './station-door'
import { openTabs } from './tabs'
import { makeBoard } from './watched'
import { type DraftSaver, makeDraftSaver } from './work/draft-saver'
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
  let aheadMs = (await db.kept.device.get('device'))?.aheadMs ?? 0
  const boards = makeBoards(false)
  const leave = (): void => {
    seat.leave()
    ctx.changed()
  }
  const seat = makeSeat(world, () => void lockAll())
  const filler = makeFiller(() =>
    fillBoards(ctx, boards, { ...schedule.facts.getSnapshot(), leader: schedule.isLeader() }),
  )
  const ctx: DeviceContext = {
    world: { ...world, nowMs: () => world.nowMs() + aheadMs },
    machineMs: world.nowMs,
    follow: (ms) => {
      aheadMs = ms
    },
    db,
    vault: plainSealer(() => seat.clerk() !== null),
    passOn: plainSealer(() => true),
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
    if (word.kind === 'facts') schedule.hear(word.facts)
  })
  const remote = openRemote(world, async () => (await db.kept.device.get('device'))?.credential ?? null)
  const saver = makeDraftSaver(ctx)
  const schedule = startSchedule(ctx, remote, {
    tabId: newId(world),
    appVersion: options.appVersion ?? 'dev',
    tell: (facts) => tabs.tell({ kind: 'facts', facts }),
  })
  const lockAll = async (): Promise<void> => {
    await saver.flush()
    leave()
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
    filled: filler.now,
    poke: () => {
      schedule.poke()
      tabs.tell({ kind: 'poke' })
    },
    update: options.update ?? makeBoard<AppUpdate>({ ready: false, apply: () => undefined }),
    close: () => closeAll({ ctx, saver, schedule, filler, ends: [seat.close, tabs.close] }),
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
function makeFiller(fill: () => Promise<void>): Filler {
  let timer: ReturnType<typeof setTimeout> | null = null
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
      if (timer !== null || stopped) return
      timer = setTimeout(() => {
        timer = null
        // Stores that another tab is just closing are read again with the next change.
        now().catch(() => undefined)
      }, FILL_MS)
    },
    stop: async () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      await line.catch(() => undefined)
    },
  }
}
