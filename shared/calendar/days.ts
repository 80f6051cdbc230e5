import { addDays, daysInMonth, type PlainDate, toDayNumber } from '../kernel/plain-date'
import { isWorkday, type WorkdayCalendar } from './workday-calendar'

/** 停计时段 — days d with `startOn` < d ≤ `endOn` do not count; an open stop has no end yet (case-law §4.1). */
export type Stop = { readonly startOn: PlainDate; readonly endOn: PlainDate | null }

/** True when a day falls into any stop; overlapping stops count once. */
function isStopped(date: PlainDate, stops: readonly Stop[]): boolean {
  return stops.some((stop) => stop.startOn < date && (stop.endOn === null || date <= stop.endOn))
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
  let date = startOn
  let counted = 0
  for (let step = 0; counted < n; step += 1) {
    if (step > FAR_DAYS) return null
    date = addDays(date, 1)
    if (isWorkday(calendar, date) && !isStopped(date, stops)) counted += 1
  }
  return date
}

/** The next working day on or after `date` (民法典第二百零三条: a last day that is a holiday moves on). */
export function roll(date: PlainDate, calendar: WorkdayCalendar): PlainDate {
  let on = date
  while (!isWorkday(calendar, on)) on = addDays(on, 1)
  return on
}

/** `n` calendar days after `startOn`, rolled; stopped days are left out. Null when an open stop leaves no end in sight. */
export function calendarAdd(
  startOn: PlainDate,
  n: number,
  calendar: WorkdayCalendar,
  stops: readonly Stop[] = [],
): PlainDate | null {
  let date = startOn
  let counted = 0
  for (let step = 0; counted < n; step += 1) {
    if (step > FAR_DAYS) return null
    date = addDays(date, 1)
    if (!isStopped(date, stops)) counted += 1
  }
  return roll(date, calendar)
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
  let counted = 0
  for (let date = addDays(a, 1); date <= b; date = addDays(date, 1)) {
    if (isWorkday(calendar, date) && !isStopped(date, stops)) counted += 1
  }
  return counted
}

/** Calendar days d with a < d ≤ b that are not stopped. */
export function countDays(a: PlainDate, b: PlainDate, stops: readonly Stop[] = []): number {
  if (stops.length === 0) return Math.max(0, toDayNumber(b) - toDayNumber(a))
  let counted = 0
  for (let date = addDays(a, 1); date <= b; date = addDays(date, 1)) if (!isStopped(date, stops)) counted += 1
  return counted
}
