import { daysInMonth, fromDayNumber, type PlainDate, toDayNumber } from '../kernel/plain-date'
import type { WorkdayCalendar } from './workday-calendar'
import { workdayTable } from './workday-table'

/** 停计时段 — days d with `startOn` < d ≤ `endOn` do not count; an open stop has no end yet (case-law §4.1). */
export type Stop = { readonly startOn: PlainDate; readonly endOn: PlainDate | null }

/** A stop in day numbers: first day left out, last day left out. */
type Span = { readonly from: number; readonly to: number }

function spansOf(stops: readonly Stop[]): readonly Span[] {
  return stops.map((stop) => ({
    from: toDayNumber(stop.startOn) + 1,
    to: stop.endOn === null ? Number.POSITIVE_INFINITY : toDayNumber(stop.endOn),
  }))
}

/** True when a day falls into any stop; overlapping stops count once. */
function isStopped(day: number, spans: readonly Span[]): boolean {
  for (const { from, to } of spans) if (from <= day && day <= to) return true
  return false
}

/** A limit of more working days than this is a mistake, not a law; the search for a due day ends there. */
const FAR_DAYS = 4000

/**
 * The n-th working day after `startOn` that is not stopped; the day of the act does not count (民法典第二百零一条). Null when an open
 * stop leaves no end in sight.
 */
export function workdayAdd(
  startOn: PlainDate,
  n: number,
  calendar: WorkdayCalendar,
  stops: readonly Stop[] = [],
): PlainDate | null {
  const [works, spans, start] = [workdayTable(calendar), spansOf(stops), toDayNumber(startOn)]
  let day = start
  for (let counted = 0; counted < n; ) {
    if (day - start > FAR_DAYS) return null
    day += 1
    if (works(day) && !isStopped(day, spans)) counted += 1
  }
  return fromDayNumber(day)
}

/** The next working day on or after `date` (民法典第二百零三条: a last day that is a holiday moves on). */
export function roll(date: PlainDate, calendar: WorkdayCalendar): PlainDate {
  const works = workdayTable(calendar)
  let day = toDayNumber(date)
  while (!works(day)) day += 1
  return fromDayNumber(day)
}

/** `n` calendar days after `startOn`, rolled; stopped days are left out. Null when an open stop leaves no end in sight. */
export function calendarAdd(
  startOn: PlainDate,
  n: number,
  calendar: WorkdayCalendar,
  stops: readonly Stop[] = [],
): PlainDate | null {
  const [spans, start] = [spansOf(stops), toDayNumber(startOn)]
  let day = start
  for (let counted = 0; counted < n; ) {
    if (day - start > FAR_DAYS) return null
    day += 1
    if (!isStopped(day, spans)) counted += 1
  }
  return roll(fromDayNumber(day), calendar)
}

/** The same day number `months` later, or the last day of that month, rolled (民法典第二百零二条). */
export function monthAdd(startOn: PlainDate, months: number, calendar: WorkdayCalendar): PlainDate {
  const total = Number(startOn.slice(0, 4)) * 12 + Number(startOn.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(total / 12), (total % 12) + 1]
  const day = Math.min(Number(startOn.slice(8, 10)), daysInMonth(year, month))
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return roll(text, calendar)
}

/** Working days d with a < d ≤ b that are not stopped; 0 when b is not after a. */
export function countBetween(
  a: PlainDate,
  b: PlainDate,
  calendar: WorkdayCalendar,
  stops: readonly Stop[] = [],
): number {
  const [works, spans, last] = [workdayTable(calendar), spansOf(stops), toDayNumber(b)]
  let counted = 0
  for (let day = toDayNumber(a) + 1; day <= last; day += 1) if (works(day) && !isStopped(day, spans)) counted += 1
  return counted
}

/** Calendar days d with a < d ≤ b that are not stopped. */
export function countDays(a: PlainDate, b: PlainDate, stops: readonly Stop[] = []): number {
  const [first, last, spans] = [toDayNumber(a), toDayNumber(b), spansOf(stops)]
  if (spans.length === 0) return Math.max(0, last - first)
  let counted = 0
  for (let day = first + 1; day <= last; day += 1) if (!isStopped(day, spans)) counted += 1
  return counted
}
