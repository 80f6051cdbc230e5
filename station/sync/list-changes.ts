import type { Operation } from '@shared/sync/operation'
import { nextBatch } from '@shared/sync/order'
import type { SealedOperation } from '@shared/sync/sealed-operation'
import type { DeviceContext } from '../data/device-context'
import { sendable } from '../data/local/seal-record'

/** Steps in which an operation still has to be sent (again). */
const TO_SEND = ['waiting', 'retry', 'deferred']

/** The next operations to send, oldest first, within the limits of one push; empty when nothing is due. */
export async function listChanges(ctx: DeviceContext): Promise<(Operation | SealedOperation)[]> {
  const rows = await ctx.db.kept.outbox.where('step').anyOf(TO_SEND).toArray()
  const batch = nextBatch(rows, ctx.machineMs())
  return Promise.all(batch.map((row) => sendable(ctx, row)))
}

/** Moment (ms) at which the next operation becomes due; null when nothing waits. */
export async function nextDue(ctx: DeviceContext): Promise<number | null> {
  const rows = await ctx.db.kept.outbox.where('step').anyOf(TO_SEND).toArray()
  return rows.reduce<number | null>((least, row) => {
    const at = row.nextTryAt ?? 0
    return least === null || at < least ? at : least
  }, null)
}
