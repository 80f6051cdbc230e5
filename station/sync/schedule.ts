import { makeProblem, type Problem } from '@shared/problem/problem'
import { type Heartbeat, HeartbeatAnswer } from '@shared/station/view/device-view'
import { reconnectPauseMs, retryPauseMs } from '@shared/sync/back-off'
import type { Reach } from '@shared/sync/pill-state'
import { PROTOCOL } from '@shared/sync/protocol'
import { countUnsent } from '@shared/sync/record-state'
import { type DeviceContext, enrolledDevice } from '../data/device-context'
import type { DeviceRecord } from '../data/local/database'
import { purgeOld } from '../data/local/outbox'
import { problemOf, type Remote } from '../data/remote/call'
import type { Watched } from '../data/station-api'
import { makeBoard } from '../data/watched'
import { borrowNumbers } from '../data/work/borrow-numbers'
import { fetchPackage } from '../data/work/fetch-package'
import { runForLead } from './leader'
import { nextDue } from './list-changes'
import { pullAll } from './pull'
import { freeStaleSending, pushOnce } from './push'
import { measureSpeed } from './speed'
import { uploadFiles } from './upload-files'

/** Pause between two rounds while all is well: the point's list and tasks are never older. */
const REST_MS = 60_000
/** Shortest pause between two rounds, so that many small changes make one round. */
const LEAST_MS = 300

/** 同步的现状 — what only the sending tab knows; the others are told. */
export type SyncFacts = {
  readonly reach: Reach
  readonly sending: boolean
  readonly bytesPerSecond: number | null
  readonly needsSignIn: boolean
  readonly problem: Problem | null
}

/** 定时 — when to send and to ask; one round at a time, in one tab. */
export type Schedule = {
  readonly facts: Watched<SyncFacts>
  readonly isLeader: () => boolean
  /** Something is to be sent: a round begins soon. */
  readonly poke: () => void
  /** The clerk asked: a round now; resolves when it has ended, however. */
  readonly runNow: () => Promise<void>
  readonly hear: (facts: SyncFacts) => void
  readonly stop: () => Promise<void>
}

/** Starts sending for this device. `tell` passes facts on to the other tabs. */
export function startSchedule(
  ctx: DeviceContext,
  remote: Remote,
  options: { tabId: string; appVersion: string; tell: (facts: SyncFacts) => void },
): Schedule {
  const board = makeBoard<SyncFacts>({
    reach: 'unknown',
    sending: false,
    bytesPerSecond: null,
    needsSignIn: false,
    problem: null,
  })
  const speed = measureSpeed()
  let timer: ReturnType<typeof setTimeout> | null = null
  let running: Promise<void> | null = null
  let again = false
  let fails = 0
  let stopped = false

  const say = (change: Partial<SyncFacts>) => {
    const before = board.getSnapshot()
    const next = { ...before, ...change }
    if (JSON.stringify(before) === JSON.stringify(next)) return
    board.set(next)
    options.tell(next)
    ctx.changed()
  }
  const plan = (ms: number) => {
    if (stopped) return
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => void run(), Math.max(LEAST_MS, ms))
  }
  const onProgress = (bytes: number) => {
    speed.note(bytes, ctx.machineMs())
    say({ bytesPerSecond: speed.perSecond(ctx.machineMs()) })
  }
  const run = (): Promise<void> => {
    if (running !== null) {
      again = true
      return running
    }
    if (stopped || !leader.isLeader()) return Promise.resolve()
    running = round()
      .catch((error: unknown) => say({ problem: problemOf(error) }))
      .finally(() => {
        running = null
        if (again) {
          again = false
          plan(0)
        }
      })
    return running
  }
  const round = async (): Promise<void> => {
    const device = await ctx.db.kept.device.get('device')
    if (device?.point == null) return
    try {
      await oneRound(ctx, remote, { appVersion: options.appVersion, onProgress, say })
      fails = 0
      say({ reach: 'server', sending: false, bytesPerSecond: null, needsSignIn: false, problem: null })
      const due = await nextDue(ctx)
      plan(due === null ? REST_MS : Math.min(REST_MS, due - ctx.machineMs()))
    } catch (error) {
      fails += 1
      const problem = problemOf(error)
      say({
        sending: false,
        bytesPerSecond: null,
        problem,
        reach: reachAfter(problem),
        needsSignIn: problem.code === 'identity.signInFirst',
      })
      plan(retryPauseMs(fails, (ctx.world.random(1)[0] ?? 0) / 256))
    }
  }
  const leader = runForLead(ctx, options.tabId, () => plan(0))
  const forget = ctx.world.onNetworkBack(() => {
    fails = 0
    plan(reconnectPauseMs((ctx.world.random(1)[0] ?? 0) / 256, false))
  })
  return {
    facts: board,
    isLeader: leader.isLeader,
    poke: () => {
      // A network that just failed is not asked again at once for every new record.
      if (fails === 0) plan(0)
    },
    runNow: async () => {
      fails = 0
      await running
      await run()
    },
    hear: (facts) => {
      if (!leader.isLeader()) board.set(facts)
    },
    stop: async () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      forget()
      await leader.stop()
      await running
    },
  }
}

type Saying = {
  readonly appVersion: string
  readonly onProgress: (bytes: number) => void
  readonly say: (change: Partial<SyncFacts>) => void
}

/** One round: a word to the server, text, photos, what is new, numbers, catalogue. */
async function oneRound(ctx: DeviceContext, remote: Remote, { appVersion, onProgress, say }: Saying): Promise<void> {
  await freeStaleSending(ctx)
  const device = await sayHello(ctx, remote, appVersion)
  say({ reach: 'server' })
  if (!device.paused) {
    say({ sending: (await unsentOf(ctx)).records > 0 })
    while ((await pushOnce(ctx, remote, device.deviceId)) > 0);
    await uploadFiles(ctx, remote, onProgress)
  }
  if (device.revoked) return
  const answer = await pullAll(ctx, remote)
  if (answer.deviceState === 'revoked') await changeDevice(ctx, { revoked: true })
  await borrowNumbers(ctx, remote)
  await fetchPackage(ctx, remote)
  await purgeOld(ctx)
}

async function unsentOf(ctx: DeviceContext) {
  const { kept } = ctx.db
  const [rows, files] = await Promise.all([kept.outbox.toArray(), kept.files.toArray()])
  return countUnsent(
    rows.map((row) => {
      const own = files.filter((file) => file.opId === row.opId)
      const filesSent = own.filter((file) => file.state !== 'kept').length
      return { step: row.step, files: own.length, filesSent, madeAt: row.madeAt }
    }),
  )
}

/** Tells the server how this device stands and learns the time, its own state and what the server still speaks. */
async function sayHello(ctx: DeviceContext, remote: Remote, appVersion: string): Promise<DeviceRecord> {
  const device = await enrolledDevice(ctx)
  const unsent = await unsentOf(ctx)
  const beat: Heartbeat = {
    unsent: unsent.records,
    oldestUnsentAt: unsent.oldestMadeAt,
    appVersion,
    clockMs: ctx.machineMs(),
    lastSeq: device.lastSeq,
    persisted: device.persisted,
  }
  const answer = await remote.call('device.heartbeat', beat, HeartbeatAnswer)
  const aheadMs = answer.followClock ? Date.parse(answer.serverNow) - ctx.machineMs() : 0
  ctx.follow(aheadMs)
  return changeDevice(ctx, {
    skewMs: answer.followClock ? 0 : answer.skewMs,
    aheadMs,
    lastServerMs: ctx.world.nowMs(),
    revoked: answer.state === 'revoked',
    needUpdate: answer.oldestProtocol > PROTOCOL,
  })
}

/** Changes the device's registration. */
export async function changeDevice(ctx: DeviceContext, change: Partial<DeviceRecord>): Promise<DeviceRecord> {
  const { device } = ctx.db.kept
  const next = await ctx.db.kept.transaction('rw', device, async () => {
    const row = await device.get('device')
    if (row === undefined) return undefined
    const changed = { ...row, ...change }
    await device.put(changed)
    return changed
  })
  ctx.changed()
  return next ?? enrolledDevice(ctx)
}

function reachAfter(problem: Problem): Reach {
  if (problem.code === makeProblem('sync.offline').code) return 'none'
  return problem.code === 'sync.captive' ? 'captive' : 'server'
}
