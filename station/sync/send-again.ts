import type { DeviceContext } from '../data/device-context'
import type { OutboxStored } from '../data/local/database'

/** Steps of records that the server once answered for. */
const ANSWERED = ['applied', 'duplicate', 'confirmed'] as const

/**
 * 留底补传 — the server was restored from a backup and may not know what it once confirmed: everything that is still kept here is sent again, text
 * and photos. What it does know it answers as a duplicate, so that nothing comes to be twice (S17). Answers how many records.
 */
export async function sendKeptAgain(ctx: DeviceContext): Promise<number> {
  const rows = await ctx.db.kept.outbox
    .where('step')
    .anyOf([...ANSWERED])
    .toArray()
  return putBack(ctx, rows)
}

/** The same for the sequence numbers that the server says it never got; what is no longer kept here nobody can send. */
export async function sendMissingAgain(ctx: DeviceContext, missing: readonly number[]): Promise<number> {
  if (missing.length === 0) return 0
  const rows = await ctx.db.kept.outbox
    .where('deviceSeq')
    .anyOf([...missing])
    .filter((row) => (ANSWERED as readonly string[]).includes(row.step))
    .toArray()
  return putBack(ctx, rows)
}

async function putBack(ctx: DeviceContext, rows: readonly OutboxStored[]): Promise<number> {
  if (rows.length === 0) return 0
  const opIds = rows.map((row) => row.opId)
  const { kept } = ctx.db
  await kept.transaction('rw', kept.outbox, kept.files, async () => {
    await kept.outbox.where('opId').anyOf(opIds).modify({ step: 'waiting', nextTryAt: null, confirmedAt: null })
    await kept.files
      .where('opId')
      .anyOf(opIds)
      .filter((file) => file.state === 'sent')
      .modify({ state: 'kept', sentBytes: 0, location: null, nextTryAt: null })
  })
  ctx.changed()
  return rows.length
}
