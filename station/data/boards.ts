import type { TaskView } from '@shared/case/view/task-view'
import type { OwnCase } from '@shared/station/view/own-case'
import { pillState } from '@shared/sync/pill-state'
import { receivedOn } from '@shared/sync/pull-budget'
import { countUnsent, isUnsent } from '@shared/sync/record-state'
import type { SyncFacts } from '../sync/schedule'
import { LOCK_LIMITS } from '../vault/open-clerk'
import type { DeviceContext } from './device-context'
import { listDrafts } from './local/drafts'
import { countNumbers } from './local/numbers'
import { listOutbox } from './local/outbox'
import { localOwnList } from './local/own-list'
import type { DraftRow, OutboxRow, Situation, SyncStatus } from './station-api'
import { type Board, makeBoard } from './watched'
import { yearHere } from './work/borrow-numbers'
import { todayOf } from './world'

/** Below this much free space the screen says so while there is still room to act. */
const LOW_BYTES = 200 * 1024 * 1024

/** 各块看板 — what screens watch; all are filled from the device's stores by `fill`. */
export type Boards = {
  readonly situation: Board<Situation>
  readonly sync: Board<SyncStatus>
  readonly outbox: Board<readonly OutboxRow[]>
  readonly ownCases: Board<readonly OwnCase[]>
  readonly tasks: Board<readonly TaskView[]>
  readonly drafts: Board<readonly DraftRow[]>
}

/** Empty boards, as before anything was read. */
export function makeBoards(): Boards {
  return {
    situation: makeBoard<Situation>({ state: 'new' }),
    sync: makeBoard<SyncStatus>({
      pill: 'unknown',
      unsentRecords: 0,
      unsentPhotos: 0,
      problems: 0,
      oldestUnsentAt: null,
      bytesTotal: 0,
      bytesSent: 0,
      bytesPerSecond: null,
      lastSyncAtMs: null,
      receivedToday: 0,
      clockSkewMs: null,
      paused: false,
      leader: false,
      needsSignIn: false,
      problem: null,
    }),
    outbox: makeBoard<readonly OutboxRow[]>([]),
    ownCases: makeBoard<readonly OwnCase[]>([]),
    tasks: makeBoard<readonly TaskView[]>([]),
    drafts: makeBoard<readonly DraftRow[]>([]),
  }
}

/**
 * Reads everything anew and shows it at once: who looks at one board never sees the others as they were before. A locked device shows nothing of its
 * content, also where it was locked while this read.
 */
export async function fillBoards(
  ctx: DeviceContext,
  boards: Boards,
  facts: SyncFacts & { readonly leader: boolean },
): Promise<void> {
  const rows = await listOutbox(ctx, facts.reach === 'server')
  const situation = await readSituation(ctx)
  const status = await readStatus(ctx, rows, facts)
  const reading = ctx.clerk() === null ? Promise.resolve(NOTHING) : readContent(ctx, rows)
  const [read] = await Promise.allSettled([reading])
  const isLocked = ctx.clerk() === null
  if (isLocked) showContent(boards, NOTHING)
  else if (read.status === 'fulfilled') showContent(boards, read.value)
  show(boards.sync, status)
  show(boards.situation, situation)
  // What cannot be read keeps nobody from the device; whoever filled hears of it.
  if (!isLocked && read.status === 'rejected') throw read.reason
}

/** What only an open device shows. */
type Content = {
  readonly outbox: readonly OutboxRow[]
  readonly ownCases: readonly OwnCase[]
  readonly tasks: readonly TaskView[]
  readonly drafts: readonly DraftRow[]
}
const NOTHING: Content = { outbox: [], ownCases: [], tasks: [], drafts: [] }

async function readContent(ctx: DeviceContext, outbox: readonly OutboxRow[]): Promise<Content> {
  const list = localOwnList(ctx)
  return { outbox, ownCases: await list.listCases(), tasks: await list.listTasks(), drafts: await listDrafts(ctx) }
}

function showContent(boards: Boards, { outbox, ownCases, tasks, drafts }: Content): void {
  show(boards.outbox, outbox)
  show(boards.ownCases, ownCases)
  show(boards.tasks, tasks)
  show(boards.drafts, drafts)
}

/** Shows what changed; where nothing did the old object stays, so that screens do not draw again for nothing. */
function show<T>(board: Board<T>, now: T): void {
  const before = board.getSnapshot()
  if (before !== now && JSON.stringify(before) !== JSON.stringify(now)) board.set(now)
}

async function readSituation(ctx: DeviceContext): Promise<Situation> {
  const device = await ctx.db.kept.device.get('device')
  if (device?.point == null) return { state: 'new' }
  const clerks = await ctx.db.kept.clerks.toArray()
  const shown = clerks.map(({ staffId, name, pin }) => ({ staffId, name, hasPin: pin !== null }))
  const clerk = ctx.clerk()
  if (clerk === null) {
    const waits = clerks.map((one) => one.waitUntilMs ?? 0)
    const latest = Math.max(0, ...waits)
    return {
      state: 'locked',
      stopped: device.revoked,
      point: device.point,
      clerks: shown,
      waitUntilMs: latest > ctx.machineMs() ? latest : null,
    }
  }
  return {
    state: 'open',
    demo: device.followClock,
    point: device.point,
    clerk: { ...clerk, hasPin: true },
    deviceId: device.deviceId,
    deviceName: device.deviceName,
    numbersLeft: (await countNumbers(ctx, yearHere(ctx))).left,
    persisted: device.persisted,
    lock: device.lock ?? LOCK_LIMITS,
  }
}

async function readStatus(
  ctx: DeviceContext,
  rows: readonly OutboxRow[],
  facts: SyncFacts & { readonly leader: boolean },
): Promise<SyncStatus> {
  const device = await ctx.db.kept.device.get('device')
  const steps = new Map((await ctx.db.kept.outbox.toArray()).map((row) => [row.opId, row.step]))
  const records = rows.map((row) => ({ ...row, step: steps.get(row.opId) ?? ('waiting' as const) }))
  const count = countUnsent(records)
  const unsent = records.filter(isUnsent)
  const free = await ctx.world.freeBytes()
  return {
    pill: pillState({
      reach: facts.reach,
      unsent: count.records,
      problems: count.problems,
      sending: facts.sending,
      paused: device?.paused ?? false,
      needUpdate: device?.needUpdate ?? false,
      revoked: device?.revoked ?? false,
      storageLow: free !== null && free < LOW_BYTES,
      clockSkewMs: device?.skewMs ?? null,
      lastServerMs: device?.lastServerMs ?? null,
    }),
    unsentRecords: count.records,
    unsentPhotos: count.photos,
    problems: count.problems,
    oldestUnsentAt: count.oldestMadeAt,
    bytesTotal: unsent.reduce((sum, row) => sum + row.bytes, 0),
    bytesSent: unsent.reduce((sum, row) => sum + row.bytesSent, 0),
    bytesPerSecond: facts.bytesPerSecond,
    lastSyncAtMs: device?.lastServerMs ?? null,
    receivedToday: receivedOn(device?.received, todayOf(ctx.world)),
    clockSkewMs: device?.skewMs ?? null,
    paused: device?.paused ?? false,
    leader: facts.leader,
    needsSignIn: facts.needsSignIn,
    problem: facts.problem,
  }
}
