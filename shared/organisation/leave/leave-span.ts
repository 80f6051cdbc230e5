import { addDays, isPlainDate, type PlainDate } from '../../kernel/plain-date'
import { problem } from '../../problem/problem'

/** 请假的时间 — first and last day, both of them away. */
export type LeaveSpan = { readonly fromOn: PlainDate; readonly untilOn: PlainDate }

/** 在记的请假 — one that holds: not ended, its last day not yet over. */
export type HeldLeave = LeaveSpan & {
  readonly staffId: string
  readonly deputyId: string
  readonly deputyName: string
  readonly name: string
}

/** Longest leave that is recorded at once, in days; who is away longer records it again. */
const LONGEST_DAYS = 366

/** The last day of who is gone for good. */
export const FOR_GOOD: PlainDate = '9999-12-31'

/** A leave begins today or later, ends on or after its first day, and is no longer than a year. Throws `input.invalid` with the field. */
export function assertSpan({ fromOn, untilOn }: LeaveSpan, today: PlainDate): void {
  const wrong = (path: string, message: string) => problem('input.invalid', { count: 1 }, [{ path, message }])
  if (!isPlainDate(fromOn)) throw wrong('fromOn', '写清楚从哪一天起')
  if (!isPlainDate(untilOn)) throw wrong('untilOn', '写清楚到哪一天止')
  if (fromOn < today) throw wrong('fromOn', '从今天或以后算起；已经过去的日子不能补记')
  if (untilOn < fromOn) throw wrong('untilOn', '到的日子不能早于从的日子')
  if (untilOn > addDays(fromOn, LONGEST_DAYS - 1)) throw wrong('untilOn', '一次最多记一年，更久的到时再记')
}

/**
 * 请假不重叠、代办不转手 — on one day nobody is away twice, nobody who is away stands in, and nobody goes away while they stand in: a deputy's
 * deputy holds nothing, so the work would lie with nobody. Throws `leave.overlaps`, `leave.deputyAway`, `leave.standsIn`, each with the days.
 */
export function assertNoneInTheWay(
  held: readonly HeldLeave[],
  wanted: LeaveSpan & { readonly staffId: string; readonly deputyId: string },
): void {
  const meets = (one: LeaveSpan) => one.fromOn <= wanted.untilOn && wanted.fromOn <= one.untilOn
  const days = ({ fromOn, untilOn }: LeaveSpan) => ({ fromOn, untilOn: untilOn === FOR_GOOD ? '以后' : untilOn })
  const own = held.find((one) => one.staffId === wanted.staffId && meets(one))
  if (own !== undefined) throw problem('leave.overlaps', { ...days(own), deputy: own.deputyName })
  const away = held.find((one) => one.staffId === wanted.deputyId && meets(one))
  if (away !== undefined) throw problem('leave.deputyAway', { ...days(away), deputy: away.name })
  const standing = held.find((one) => one.deputyId === wanted.staffId && meets(one))
  if (standing !== undefined) throw problem('leave.standsIn', { ...days(standing), name: standing.name })
}
