import type { Problem } from '@shared/problem/problem'
import { retryPauseMs } from '@shared/sync/back-off'
import { type OperationResult, PROTOCOL, PushAnswer } from '@shared/sync/protocol'
import { FIRST_PUSH, nextPushSize } from '@shared/sync/push-size'
import type { DeviceContext } from '../data/device-context'
import type { OutboxStored } from '../data/local/database'
import { sendable } from '../data/local/seal-record'
import { pauseAskedIn, problemOf, type Remote } from '../data/remote/call'
import { claimChanges } from './list-changes'
import { noteEpoch, sendMissingAgain } from './send-again'

/** A record that claims to be under way for longer was left behind by a tab that died (experience §1.5). */
const STALE_SENDING_MS = 120_000
/** A torn line is not an operation's fault; what tears it every time waits like anything else that failed. */
const TEARS_FREE = 60
/** While the server works on one push, the next is on the line. */
const PUSHES_AT_ONCE = 2

/**
 * Sends everything that is due, two pushes side by side, each as large as fits the line and the server. Throws the Problem of the first push that
 * failed as a whole; the other one is waited for, and nothing further is begun.
 */
export async function pushAll(
  ctx: DeviceContext,
  remote: Remote,
  { deviceId, onReached }: { readonly deviceId: string; readonly onReached: () => void },
): Promise<void> {
  let size = FIRST_PUSH
  let failed = false
  const lane = async (): Promise<void> => {
    while (!failed) {
      const claimed = await claimChanges(ctx, size)
      if (claimed.length === 0) return
      ctx.changed()
      const began = ctx.machineMs()
      await push(ctx, remote, { deviceId, claimed }).catch((error: unknown) => {
        failed = true
        throw error
      })
      if (claimed.length >= size) size = nextPushSize(size, ctx.machineMs() - began)
      onReached()
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: PUSHES_AT_ONCE }, lane))
  const broken = lanes.find((one) => one.status === 'rejected')
  if (broken !== undefined) throw broken.reason
}

/**
 * Sends these operations and writes down what became of each. A push that fails as a whole leaves every operation where it was, with its next try
 * further away; the server may have done them, and says so (`duplicate`) next time.
 */
async function push(
  ctx: DeviceContext,
  remote: Remote,
  { deviceId, claimed }: { readonly deviceId: string; readonly claimed: readonly OutboxStored[] },
): Promise<void> {
  try {
    const operations = await Promise.all(claimed.map(sendable))
    const answer = await remote.call('sync.push', { protocol: PROTOCOL, deviceId, operations }, PushAnswer)
    await noteEpoch(ctx, answer.epoch)
    await takeResults(ctx, claimed, { told: new Map(answer.results.map((result) => [result.opId, result])) })
    await sendMissingAgain(ctx, answer.missing)
  } catch (error) {
    await takeResults(ctx, claimed, { told: new Map(), failed: problemOf(error) })
    throw error
  } finally {
    ctx.changed()
  }
}

/** What was heard of a push: answers by operation, or why there was none. */
type Heard = { readonly told: ReadonlyMap<string, OperationResult>; readonly failed?: Problem }

/** Writes the answers to the operations of one push; no answer to one means that nobody knows, so it is sent again. */
async function takeResults(ctx: DeviceContext, claimed: readonly OutboxStored[], heard: Heard): Promise<void> {
  const { outbox } = ctx.db.kept
  await ctx.db.kept.transaction('rw', outbox, async () => {
    const rows = await outbox.bulkGet(claimed.map((one) => one.opId))
    const there = rows.filter((row) => row !== undefined)
    await outbox.bulkPut(there.map((row) => resultOn(ctx, row, heard)))
  })
}

function resultOn(ctx: DeviceContext, row: OutboxStored, { told, failed }: Heard): OutboxStored {
  const result = told.get(row.opId)
  const pauseMs = failed === undefined ? null : pauseAskedIn(failed)
  const now = ctx.machineMs()
  const random = (ctx.world.random(1)[0] ?? 0) / 256
  const again = result === undefined || result.outcome === 'retry' || result.outcome === 'deferred'
  const tries = again ? row.tries + 1 : row.tries
  // The schedule itself waits for the line to come back.
  const isFree = failed?.code === 'sync.offline' && tries <= TEARS_FREE
  return {
    ...row,
    step: result === undefined ? 'waiting' : result.outcome,
    sendingSince: null,
    tries,
    nextTryAt: again && !isFree ? now + retryPauseMs(tries, random, result?.retryAfterMs ?? pauseMs) : null,
    // The words came from a Problem of the server's catalogue, which may be newer than ours.
    problem: (result?.problem ?? null) as Problem | null,
    answeredAt: result === undefined ? row.answeredAt : now,
  }
}

/**
 * Records that a dead page left in the middle of sending wait again: those of long ago, and `all` of them in the first round of a page, which alone
 * sends from then on. Were one of them on its way after all, the server would answer it as a duplicate.
 */
export async function freeLeftSending(ctx: DeviceContext, { all }: { readonly all: boolean }): Promise<void> {
  const now = ctx.machineMs()
  // Of the future is what was begun before the clock was put back.
  const isStale = (since: number) => Math.abs(now - since) > STALE_SENDING_MS
  const { outbox } = ctx.db.kept
  // Every round begins here: it does not wait for the disk when nothing was left.
  if ((await outbox.where({ step: 'sending' }).count()) === 0) return
  const freed = await outbox
    .where({ step: 'sending' })
    .filter((row) => all || row.sendingSince === null || isStale(row.sendingSince))
    .modify({ step: 'waiting', sendingSince: null })
  if (freed > 0) ctx.changed()
}
