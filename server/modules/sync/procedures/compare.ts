import { problem } from '@shared/problem/problem'
import { CompareAnswer, CompareRequest, differingDays, digestDays } from '@shared/sync/day-digest'
import { device, read } from '../../../platform/trpc'
import { listMadeOn, listUnknown } from '../store'

/**
 * 对账 — tells a device which of its last thirty days this side has other operations of, and which of the operations that it names are not here; the
 * device sends those again (offline.md §3.2). Only what the device itself sent is spoken of. Throws `sync.deviceUnknown`.
 */
export const compare = read({
  access: device(),
  audit: 'sync.compare',
  input: CompareRequest,
  output: CompareAnswer,
  run: async (ctx, { deviceId, days, opIds }) => {
    if (ctx.request.device?.deviceId !== deviceId) throw problem('sync.deviceUnknown')
    ctx.audit.nothingShown()
    const made = await listMadeOn(
      ctx.tx,
      deviceId,
      days.map((one) => one.day),
    )
    const theirs = digestDays(made.map((row) => ({ opId: row.opId, madeAt: row.madeAt.toISOString() })))
    return { differing: differingDays(days, theirs), lacking: await listUnknown(ctx.tx, deviceId, opIds) }
  },
})
