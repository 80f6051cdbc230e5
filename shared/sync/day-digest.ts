import * as z from 'zod/mini'
import { Id, OpId } from '../kernel/id'
import { type Instant, toShanghaiDate } from '../kernel/instant'
import { PlainDate } from '../kernel/plain-date'

/** Days that a device compares: as long as it keeps a copy of what the server confirmed. */
export const COMPARED_DAYS = 31
/** Operations of the days that differ that one question names at most. */
export const MOST_COMPARED = 2_000

/** 一天的对账 — how many operations were made that day, and a mark of which: two sides that have the same ones have the same mark. */
export const DayDigest = z.strictObject({
  day: PlainDate,
  count: z.int().check(z.minimum(0)),
  mark: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
})
export type DayDigest = z.infer<typeof DayDigest>

/** 对账 — what a device holds that was answered, by day; then, of the days that differ, by id. */
export const CompareRequest = z.strictObject({
  deviceId: Id,
  days: z.array(DayDigest).check(z.maxLength(COMPARED_DAYS)),
  opIds: z.array(OpId).check(z.maxLength(MOST_COMPARED)),
})
export type CompareRequest = z.infer<typeof CompareRequest>

/** 对账的回答 — the days on which the server has others, and of the operations that were named those that it does not have. */
export const CompareAnswer = z.strictObject({ differing: z.array(PlainDate), lacking: z.array(OpId) })
export type CompareAnswer = z.infer<typeof CompareAnswer>

/**
 * Operations by the day in Asia/Shanghai on which they were made, newest day first. The mark is the exclusive or of their ids, so that no order
 * matters; it tells what was lost, not what was forged.
 */
export function digestDays(made: readonly { readonly opId: string; readonly madeAt: Instant }[]): DayDigest[] {
  const days = new Map<PlainDate, { count: number; mark: bigint }>()
  for (const { opId, madeAt } of made) {
    const day = toShanghaiDate(madeAt)
    const { count, mark } = days.get(day) ?? { count: 0, mark: 0n }
    days.set(day, { count: count + 1, mark: mark ^ BigInt(`0x${opId.replaceAll('-', '')}`) })
  }
  return [...days]
    .map(([day, { count, mark }]) => ({ day, count, mark: mark.toString(16).padStart(32, '0') }))
    .sort((a, b) => (a.day < b.day ? 1 : -1))
}

/** The days of which the other side has something else; a day that it does not know at all differs. */
export function differingDays(mine: readonly DayDigest[], theirs: readonly DayDigest[]): PlainDate[] {
  const known = new Map(theirs.map((one) => [one.day, one.mark]))
  return mine.filter((one) => known.get(one.day) !== one.mark).map((one) => one.day)
}
