import type { DeviceContext } from '../data/device-context'
import type { OutboxStored } from '../data/local/database'

/** Steps of records that the server once answered for. */
export const ANSWERED = ['applied', 'duplicate', 'confirmed'] as const
/**
 * 留底补传 — the server was restored from a backup and may not know what it once answered: everything that is still kept here is sent again, text
 * and photos, wherever it stood; also what waited for an update or for a person, for its photos may be gone there too. What the server does
 * know it answers as a duplicate, so that nothing comes to be twice (S17). Answers how many records.
 */
export async function sendKeptAgain(ctx: DeviceContext): Promise<number> {
  return putBack(ctx, await ctx.db.kept.outbox.toArray())
}

/**
 * 新纪元 — every answer names the epoch of the server's data. Another one than before: the server was restored, and what is kept here is sent again, in
 * the same write that remembers the epoch. Noted before any answer is believed, so that nothing is called received by a server that is no more.
 */
export async function noteEpoch(ctx: DeviceContext, epoch: string): Promise<void> {
  const { kept } = ctx.db
  const before = await kept.device.get('device')
  if (before === undefined || before.epoch === epoch) return
  await kept.transaction('rw', kept.device, kept.outbox, kept.files, async () => {
    const device = await kept.device.get('device')
    if (device === undefined || device.epoch === epoch) return
    if (device.epoch !== undefined) await sendKeptAgain(ctx)
    await kept.device.put({ ...device, epoch })
  })
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

/** The same for operations that the server, asked by day, does not have. */
export async function sendLackingAgain(ctx: DeviceContext, opIds: readonly string[]): Promise<number> {
  const rows = await ctx.db.kept.outbox.bulkGet([...opIds])
  return putBack(
    ctx,
    rows.filter((row) => row !== undefined),
  )
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
      .modify({ state: 'kept', sentBytes: 0, nextTryAt: null })
  })
  ctx.changed()
  return rows.length
}
