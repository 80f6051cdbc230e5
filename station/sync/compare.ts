import { toShanghaiDate } from '@shared/kernel/instant'
import { COMPARED_DAYS, CompareAnswer, digestDays, MOST_COMPARED } from '@shared/sync/day-digest'
import { type DeviceContext, enrolledDevice } from '../data/device-context'
import type { Remote } from '../data/remote/call'
import { ANSWERED, sendLackingAgain } from './send-again'

/**
 * 对账 — asks whether the server still has what it answered for in the last thirty days, by day and then by operation, and puts back to be sent what it
 * has not: what went missing there without anybody noticing comes back from here. Answers how many records.
 */
export async function compareDays(ctx: DeviceContext, remote: Remote): Promise<number> {
  const { deviceId } = await enrolledDevice(ctx)
  const rows = await ctx.db.kept.outbox
    .where('step')
    .anyOf([...ANSWERED])
    .toArray()
  if (rows.length === 0) return 0
  const days = digestDays(rows).slice(0, COMPARED_DAYS)
  const { differing } = await remote.call('sync.compare', { deviceId, days, opIds: [] }, CompareAnswer)
  const asked = rows.filter((row) => differing.includes(toShanghaiDate(row.madeAt))).slice(0, MOST_COMPARED)
  if (asked.length === 0) return 0
  const opIds = asked.map((row) => row.opId)
  const { lacking } = await remote.call('sync.compare', { deviceId, days: [], opIds }, CompareAnswer)
  return sendLackingAgain(ctx, lacking)
}
