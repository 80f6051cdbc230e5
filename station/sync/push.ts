import type { Problem } from '@shared/problem/problem'
import { retryPauseMs } from '@shared/sync/back-off'
import { type OperationResult, PROTOCOL, PushAnswer } from '@shared/sync/protocol'
import type { DeviceContext } from '../data/device-context'
import type { Remote } from '../data/remote/call'
import { listChanges } from './list-changes'
import { sendMissingAgain } from './send-again'

/** A record that claims to be under way for longer was left behind by a tab that died (experience §1.5). */
const STALE_SENDING_MS = 120_000

/**
 * Sends one batch and writes down what became of each operation, one by one. Answers how many were sent. A push that fails as a whole leaves every
 * operation where it was, with its next try further away; the server may have done them, and says so (`duplicate`) next time.
 */
export async function pushOnce(ctx: DeviceContext, remote: Remote, deviceId: string): Promise<number> {
  const operations = await listChanges(ctx)
  if (operations.length === 0) return 0
  await markSending(
    ctx,
    operations.map((one) => one.opId),
  )
  try {
    const answer = await remote.call('sync.push', { protocol: PROTOCOL, deviceId, operations }, PushAnswer)
    const told = new Map(answer.results.map((result) => [result.opId, result]))
    for (const { opId } of operations) await takeResult(ctx, opId, told.get(opId))
    await sendMissingAgain(ctx, answer.missing)
    return operations.length
  } catch (error) {
    for (const { opId } of operations) await takeResult(ctx, opId, undefined)
    throw error
  } finally {
    ctx.changed()
  }
}

async function markSending(ctx: DeviceContext, opIds: readonly string[]): Promise<void> {
  const sendingSince = ctx.machineMs()
  await ctx.db.kept.outbox
    .where('opId')
    .anyOf([...opIds])
    .modify({ step: 'sending', sendingSince })
  ctx.changed()
}

/** Writes the answer to one operation; none means that nobody knows, so it is sent again. */
async function takeResult(ctx: DeviceContext, opId: string, result: OperationResult | undefined): Promise<void> {
  const now = ctx.machineMs()
  const random = (ctx.world.random(1)[0] ?? 0) / 256
  const { outbox } = ctx.db.kept
  await ctx.db.kept.transaction('rw', outbox, async () => {
    const row = await outbox.get(opId)
    if (row === undefined) return
    const again = result === undefined || result.outcome === 'retry' || result.outcome === 'deferred'
    const tries = again ? row.tries + 1 : row.tries
    await outbox.put({
      ...row,
      step: result === undefined ? 'waiting' : result.outcome,
      sendingSince: null,
      tries,
      nextTryAt: again ? now + retryPauseMs(tries, random, result?.retryAfterMs ?? null) : null,
      // The words came from a Problem of the server's catalogue, which may be newer than ours.
      problem: (result?.problem ?? null) as Problem | null,
      result: result?.result ?? row.result,
      answeredAt: result === undefined ? row.answeredAt : now,
    })
  })
}

/** Records that a dead tab left in the middle of sending wait again. */
export async function freeStaleSending(ctx: DeviceContext): Promise<void> {
  const before = ctx.machineMs() - STALE_SENDING_MS
  const freed = await ctx.db.kept.outbox
    .where({ step: 'sending' })
    .filter((row) => row.sendingSince === null || row.sendingSince < before)
    .modify({ step: 'waiting', sendingSince: null })
  if (freed > 0) ctx.changed()
}
