import { ProblemError, problem } from '@shared/problem/problem'
import { type Heartbeat, HeartbeatAnswer } from '@shared/station/view/device-view'
import { PROTOCOL } from '@shared/sync/protocol'
import { addReceived, isSpent } from '@shared/sync/pull-budget'
import { countUnsent, type UnsentCount } from '@shared/sync/record-state'
import { type DeviceContext, enrolledDevice } from '../data/device-context'
import { changeDevice, noteServerTime } from '../data/local/device'
import { countFiles, purgeOld } from '../data/local/outbox'
import { problemOf, type Remote } from '../data/remote/call'
import { borrowNumbers } from '../data/work/borrow-numbers'
import { fetchPackage } from '../data/work/fetch-package'
import { learnSealTarget } from '../data/work/learn-seal-target'
import { escrowPending } from '../data/work/vault/escrow-key'
import { todayOf } from '../data/world'
import { compareDays } from './compare'
import type { Line } from './line'
import { pullAll } from './pull'
import { freeLeftSending, pushAll } from './push'
import { uploadFiles } from './upload-files'

/** What a round tells while it runs. */
export type RoundSaying = {
  readonly onReached: () => void
  readonly onSending: (sending: boolean) => void
  readonly line: Line
}

/** The board of devices is told so often, and whenever the count of what is unsent has changed. */
const HELLO_MS = 5 * 60_000
/** A newer catalogue is asked for so often. */
const PACKAGE_MS = 10 * 60_000
/** What the server has is compared with what is kept here so often. */
const COMPARE_MS = 6 * 3_600_000

/**
 * 一轮 — text first, so that a record is one request; then a word to the server when one is due, photos, what is new at the point, numbers,
 * catalogue. Throws the Problem that ended it; what was done before that stays done.
 */
export function makeRound(
  ctx: DeviceContext,
  remote: Remote,
  appVersion: string,
): (saying: RoundSaying) => Promise<void> {
  let saidAt: number | null = null
  let saidUnsent = -1
  let packageAt: number | null = null
  let comparedAt: number | null = null
  let counted = 0
  let isFirst = true

  const noteReceived = async (): Promise<void> => {
    const bytes = remote.received() - counted
    const device = await ctx.db.kept.device.get('device')
    if (bytes === 0 || device === undefined) return
    await changeDevice(ctx, { received: addReceived(device.received, { on: todayOf(ctx.world), bytes }) })
    counted += bytes
  }

  const round = async ({ onReached, onSending, line }: RoundSaying): Promise<void> => {
    await freeLeftSending(ctx, { all: isFirst })
    isFirst = false
    const before = await enrolledDevice(ctx)
    let refused: ProblemError | null = null
    if (!before.paused) {
      onSending((await countOf(ctx)).records > 0)
      refused = await pushAll(ctx, remote, { deviceId: before.deviceId, onReached }).then(() => null, refusalOf)
    }
    const hello = async (): Promise<void> => {
      const unsent = await countOf(ctx)
      if (!isOver(ctx, saidAt, HELLO_MS) && saidUnsent === unsent.records) return
      await sayHello(ctx, remote, { unsent, appVersion })
      await learnSealTarget(ctx, remote)
      onReached()
      saidAt = ctx.machineMs()
      saidUnsent = unsent.records
    }
    // Whether this device still may send is asked first; how many are left is told when they have gone, or when they cannot go.
    if (refused !== null || isOver(ctx, saidAt, HELLO_MS)) await hello()
    if (refused !== null) throw refused
    if (!(await enrolledDevice(ctx)).paused) {
      await uploadFiles(ctx, remote, line)
    }
    await hello()
    const device = await enrolledDevice(ctx)
    if (!device.paused && isOver(ctx, comparedAt, COMPARE_MS)) {
      await compareDays(ctx, remote)
      comparedAt = ctx.machineMs()
    }
    if (device.revoked) throw problem('sync.deviceStopped')
    // A locked device carries what was handed in and reads nothing: there is no key for what would come.
    if (ctx.clerk() === null) return
    await escrowPending(ctx, remote)
    const answer = await pullAll(ctx, remote)
    await noteServerTime(ctx, answer.serverNow, device.followClock)
    await borrowNumbers(ctx, remote)
    if (isOver(ctx, packageAt, PACKAGE_MS) && !isSpent(device.received, todayOf(ctx.world))) {
      await fetchPackage(ctx, remote)
      packageAt = ctx.machineMs()
    }
    await purgeOld(ctx, Date.parse(answer.serverNow))
  }
  // Whatever became of the round, its answers came over the line; what could not be noted is noted after the next.
  return (saying) => round(saying).finally(() => noteReceived().catch(() => undefined))
}

/**
 * A push that the server refused keeps no word back: the township must know of records that cannot come, also when their device is lost before
 * they can (S13). Throws what no word would get through either.
 */
function refusalOf(error: unknown): ProblemError {
  const found = problemOf(error)
  if (!(error instanceof ProblemError) || found.code === 'sync.offline' || found.code === 'sync.captive') throw error
  return error
}

/** True when so long has passed since a moment, or the clock was put back behind it. */
function isOver(ctx: DeviceContext, since: number | null, ms: number): boolean {
  return since === null || Math.abs(ctx.machineMs() - since) > ms
}

async function countOf(ctx: DeviceContext): Promise<UnsentCount> {
  const { kept } = ctx.db
  const [rows, files] = await kept.transaction('r', kept.outbox, kept.files, () =>
    Promise.all([kept.outbox.toArray(), kept.files.toArray()]),
  )
  return countUnsent(
    rows.map((row) => {
      const counts = countFiles(files.filter((file) => file.opId === row.opId))
      return { ...counts, step: row.step, madeAt: row.madeAt }
    }),
  )
}

/** Tells the server how this device stands and learns the time, its own state and what the server still speaks. */
async function sayHello(
  ctx: DeviceContext,
  remote: Remote,
  about: { unsent: UnsentCount; appVersion: string },
): Promise<void> {
  const device = await enrolledDevice(ctx)
  const beat: Heartbeat = {
    unsent: about.unsent.records,
    oldestUnsentAt: about.unsent.oldestMadeAt,
    appVersion: about.appVersion,
    clockMs: ctx.machineMs(),
    lastSeq: device.lastSeq,
    persisted: device.persisted,
  }
  const answer = await remote.call('device.heartbeat', beat, HeartbeatAnswer)
  await noteServerTime(ctx, answer.serverNow, answer.followClock)
  await changeDevice(ctx, { revoked: answer.state === 'revoked', needUpdate: answer.oldestProtocol > PROTOCOL })
}
