import { type Heartbeat, HeartbeatAnswer } from '@shared/station/view/device-view'
import { PROTOCOL } from '@shared/sync/protocol'
import { countUnsent, type UnsentCount } from '@shared/sync/record-state'
import { type DeviceContext, enrolledDevice } from '../data/device-context'
import { changeDevice, noteServerTime } from '../data/local/device'
import { countFiles, purgeOld } from '../data/local/outbox'
import type { Remote } from '../data/remote/call'
import { borrowNumbers } from '../data/work/borrow-numbers'
import { fetchPackage } from '../data/work/fetch-package'
import { learnSealTarget } from '../data/work/learn-seal-target'
import { pullAll } from './pull'
import { freeStaleSending, pushOnce } from './push'
import { type Progress, uploadFiles } from './upload-files'

/** What a round tells while it runs. */
export type RoundSaying = {
  readonly onReached: () => void
  readonly onSending: (sending: boolean) => void
  readonly onProgress: Progress
}

/** The board of devices is told so often, and whenever the count of what is unsent has changed. */
const HELLO_MS = 5 * 60_000
/** A newer catalogue is asked for so often. */
const PACKAGE_MS = 10 * 60_000

/**
 * 一轮 — a word to the server when one is due, then text, photos, what is new at the point, numbers, catalogue. Throws the Problem that ended it;
 * what was done before that stays done.
 */
export function makeRound(
  ctx: DeviceContext,
  remote: Remote,
  appVersion: string,
): (saying: RoundSaying) => Promise<void> {
  let saidAt: number | null = null
  let saidUnsent = -1
  let packageAt: number | null = null

  return async ({ onReached, onSending, onProgress }) => {
    await freeStaleSending(ctx)
    const unsent = await countOf(ctx)
    if (saidAt === null || saidUnsent !== unsent.records || ctx.machineMs() - saidAt > HELLO_MS) {
      await sayHello(ctx, remote, { unsent, appVersion })
      await learnSealTarget(ctx, remote)
      onReached()
      saidAt = ctx.machineMs()
      saidUnsent = unsent.records
    }
    const device = await enrolledDevice(ctx)
    if (!device.paused) {
      onSending(unsent.records > 0)
      while ((await pushOnce(ctx, remote, device.deviceId)) > 0) onReached()
      await uploadFiles(ctx, remote, onProgress)
    }
    if (device.revoked) return
    const answer = await pullAll(ctx, remote)
    await noteServerTime(ctx, answer.serverNow, device.followClock)
    await borrowNumbers(ctx, remote)
    if (packageAt === null || ctx.machineMs() - packageAt > PACKAGE_MS) {
      await fetchPackage(ctx, remote)
      packageAt = ctx.machineMs()
    }
    await purgeOld(ctx)
  }
}

async function countOf(ctx: DeviceContext): Promise<UnsentCount> {
  const { kept } = ctx.db
  const [rows, files] = await Promise.all([kept.outbox.toArray(), kept.files.toArray()])
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
