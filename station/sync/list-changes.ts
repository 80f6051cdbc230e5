import { nextBatch } from '@shared/sync/order'
import type { DeviceContext } from '../data/device-context'
import type { OutboxStored } from '../data/local/database'

/** Steps in which an operation still has to be sent (again). */
const TO_SEND = ['waiting', 'retry', 'deferred']
/** … and that of one that is on its way. */
const UNDER_WAY = 'sending'

/**
 * Takes the next operations to send, at most `most` and within the limits of one push, oldest first, and marks them as being on their way in the
 * same write, so that no other push of this device carries them as well. What failed before goes in smaller company, half as large with every
 * failure: on a line that is there for moments one record gets through where eight do not. Empty when nothing is due.
 */
export async function claimChanges(ctx: DeviceContext, most: number): Promise<OutboxStored[]> {
  const { outbox } = ctx.db.kept
  const sendingSince = ctx.machineMs()
  return ctx.db.kept.transaction('rw', outbox, async () => {
    const rows = await outbox
      .where('step')
      .anyOf([...TO_SEND, UNDER_WAY])
      .toArray()
    const due = (size: number) =>
      nextBatch(
        rows.map((row) => ({ ...row, underWay: row.step === UNDER_WAY })),
        { nowMs: sendingSince, most: size },
      )
    const [first] = due(1)
    const batch = due(Math.max(1, most >> Math.min(10, first?.tries ?? 0)))
    const taken = new Set(batch.map((one) => one.opId))
    const claimed = rows.filter((row) => taken.has(row.opId)).sort((a, b) => a.deviceSeq - b.deviceSeq)
    await outbox.bulkPut(claimed.map((row) => ({ ...row, step: UNDER_WAY, sendingSince })))
    return claimed
  })
}

/** Moment (ms) at which the next operation, or the next file of one, becomes due; null when nothing waits. */
export async function nextDue(ctx: DeviceContext): Promise<number | null> {
  const { outbox, files } = ctx.db.kept
  const rows = await outbox.where('step').anyOf(TO_SEND).toArray()
  // A file of a record that still waits, or that nobody has put into a record, is not due by itself.
  const unsent = new Set(rows.map((row) => row.opId))
  const waiting = (await files.where({ state: 'kept' }).toArray()).filter(
    (file) => file.opId !== null && !unsent.has(file.opId) && file.nextTryAt !== null,
  )
  return [...rows, ...waiting].reduce<number | null>((least, { nextTryAt }) => {
    const at = nextTryAt ?? 0
    return least === null || at < least ? at : least
  }, null)
}
