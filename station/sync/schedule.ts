import { makeProblem, type Problem } from '@shared/problem/problem'
import { reconnectPauseMs, retryPauseMs, tornPauseMs } from '@shared/sync/back-off'
import type { Reach } from '@shared/sync/pill-state'
import { restMs } from '@shared/sync/pull-budget'
import type { DeviceContext } from '../data/device-context'
import { changeDevice } from '../data/local/device'
import { pauseAskedIn, problemOf, type Remote } from '../data/remote/call'
import type { Watched } from '../data/station-api'
import { makeBoard } from '../data/watched'
import { todayOf } from '../data/world'
import { runForLead } from './leader'
import { type Line, makeLine } from './line'
import { nextDue } from './list-changes'
import { listenTo } from './listen'
import { makeRound } from './round'

/** Shortest pause between two rounds, so that many small changes make one round. */
const LEAST_MS = 300
/** A line that carried something and is torn comes back, or does not: after so long it is taken for lost. */
const TORN_MS = 20_000

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
  /** A clerk opened this tab: it leads from now on, for only an open one can read the point's list. */
  readonly lead: () => Promise<void>
  /** Another tab leads from now on. */
  readonly giveWay: () => void
  readonly hear: (facts: SyncFacts) => void
  readonly stop: () => Promise<void>
}

/** Starts sending for this device. `tell` passes facts on to the other tabs. */
export function startSchedule(
  ctx: DeviceContext,
  remote: Remote,
  options: {
    readonly tabId: string
    readonly appVersion: string
    readonly tell: (facts: SyncFacts) => void
    /** This tab took the lead: the others are told. */
    readonly onLead: () => void
    /** The server says that this device was stopped. */
    readonly onStopped: () => Promise<void>
  },
): Schedule {
  const board = makeBoard<SyncFacts>({
    reach: 'unknown',
    sending: false,
    bytesPerSecond: null,
    needsSignIn: false,
    problem: null,
  })
  const line = makeLine(ctx.machineMs)
  const heard = listenTo(remote, ctx.machineMs, {
    onCarried: (ms) => {
      carriedAt = ctx.machineMs()
      tornTries = 0
      line.onCarried(ms)
    },
    onTorn: () => {
      tornTries = 0
      line.onTorn()
    },
    onMissed: line.onMissed,
  })
  const round = makeRound(ctx, heard, options.appVersion)
  let callOff: () => void = () => undefined
  let running: Promise<void> | null = null
  let again = false
  let fails = 0
  /** When something last came over the line; a torn line is tried again at once for a while after it. */
  let carriedAt = Number.NEGATIVE_INFINITY
  /** Tries since then. */
  let tornTries = 0
  let stopped = false
  /** The network came back and the first round with it has not begun. */
  let isBack = false
  const chance = () => (ctx.world.random(1)[0] ?? 0) / 256

  const say = (change: Partial<SyncFacts>) => {
    const before = board.getSnapshot()
    const next = { ...before, ...change }
    if (JSON.stringify(before) === JSON.stringify(next)) return
    board.set(next)
    options.tell(next)
    ctx.changed()
  }
  const plan = (ms: number) => planIn(Math.max(LEAST_MS, ms))
  const planIn = (ms: number) => {
    if (stopped) return
    callOff()
    callOff = ctx.world.after(ms, () => void run())
  }
  const shown: Line = {
    ...line,
    onBytes: (bytes) => {
      line.onBytes(bytes)
      say({ bytesPerSecond: line.bytesPerSecond() })
    },
  }
  const run = (): Promise<void> => {
    if (running !== null) {
      again = true
      return running
    }
    if (stopped || !leader.isLeader()) return Promise.resolve()
    isBack = false
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
      await round({ line: shown, onReached: () => say({ reach: 'server' }), onSending: (sending) => say({ sending }) })
      fails = 0
      say({ reach: 'server', sending: false, bytesPerSecond: null, needsSignIn: false, problem: null })
      const due = await nextDue(ctx)
      const rest = restMs((await ctx.db.kept.device.get('device'))?.received, todayOf(ctx.world))
      plan(due === null ? rest : Math.min(rest, due - ctx.machineMs()))
    } catch (error) {
      const problem = problemOf(error)
      // Only who has something to send hurries: were the server gone, all stations of a county would be at its door.
      const isTorn =
        board.getSnapshot().sending &&
        problem.code === makeProblem('sync.offline').code &&
        Math.abs(ctx.machineMs() - carriedAt) < TORN_MS
      if (isTorn) tornTries += 1
      fails = isTorn ? 0 : fails + 1
      if (problem.code === 'sync.deviceStopped') await changeDevice(ctx, { revoked: true })
      if ((await ctx.db.kept.device.get('device'))?.revoked === true) await options.onStopped()
      say({
        sending: false,
        bytesPerSecond: null,
        problem,
        reach: reachAfter(problem),
        needsSignIn: problem.code === 'identity.signInFirst',
      })
      if (isTorn) planIn(tornPauseMs(tornTries, chance()))
      else plan(retryPauseMs(fails, chance(), pauseAskedIn(problem)))
    }
  }
  const leader = runForLead(ctx, options.tabId, () => plan(0))
  const forget = ctx.world.onNetworkBack(() => {
    fails = 0
    isBack = true
    plan(reconnectPauseMs(chance(), false))
  })
  return {
    facts: board,
    isLeader: leader.isLeader,
    poke: () => {
      // A network that just failed is not asked again at once for every new record.
      if (fails === 0 && !isBack) plan(0)
    },
    runNow: async () => {
      fails = 0
      await running
      // The whole county's clerks press it when the power comes back.
      if (isBack) await new Promise<void>((resolve) => ctx.world.after(reconnectPauseMs(chance(), true), resolve))
      await run()
    },
    lead: async () => {
      await leader.take()
      options.onLead()
    },
    giveWay: () => {
      leader.giveWay()
      ctx.changed()
    },
    hear: (facts) => {
      if (!leader.isLeader()) board.set(facts)
    },
    stop: async () => {
      stopped = true
      callOff()
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
