import { makeProblem, type Problem } from '@shared/problem/problem'
import { reconnectPauseMs, retryPauseMs } from '@shared/sync/back-off'
import type { Reach } from '@shared/sync/pill-state'
import type { DeviceContext } from '../data/device-context'
import { changeDevice } from '../data/local/device'
import { problemOf, type Remote } from '../data/remote/call'
import type { Watched } from '../data/station-api'
import { makeBoard } from '../data/watched'
import { runForLead } from './leader'
import { nextDue } from './list-changes'
import { makeRound } from './round'
import { measureSpeed } from './speed'

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
  const round = makeRound(ctx, remote, options.appVersion)
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
    running = tryRound()
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
  const tryRound = async (): Promise<void> => {
    const device = await ctx.db.kept.device.get('device')
    if (device?.point == null) return
    try {
      await round({ onProgress, onReached: () => say({ reach: 'server' }), onSending: (sending) => say({ sending }) })
      fails = 0
      say({ reach: 'server', sending: false, bytesPerSecond: null, needsSignIn: false, problem: null })
      const due = await nextDue(ctx)
      plan(due === null ? REST_MS : Math.min(REST_MS, due - ctx.machineMs()))
    } catch (error) {
      fails += 1
      const problem = problemOf(error)
      if (problem.code === 'sync.deviceStopped') await changeDevice(ctx, { revoked: true })
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

function reachAfter(problem: Problem): Reach {
  if (problem.code === makeProblem('sync.offline').code) return 'none'
  return problem.code === 'sync.captive' ? 'captive' : 'server'
}
