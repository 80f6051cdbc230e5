import { calendarAdd, monthAdd, type Stop, workdayAdd } from '../../calendar/days'
import type { WorkdayCalendar } from '../../calendar/workday-calendar'
import { type Instant, toShanghaiDate } from '../../kernel/instant'
import { addDays, type PlainDate } from '../../kernel/plain-date'
import type { ClockLimit } from './clock-draft'

/**
 * The last day of a limit: n working days, n days or months rolled, or the same day for 即时 (case-law §4.1). Hours need the moment of their start
 * (`hoursOn`); where only the day is known, they end on the day on which the last of them may fall.
 */
export function dueOnOf(
  startOn: PlainDate,
  limit: ClockLimit,
  calendar: WorkdayCalendar,
  stops: readonly Stop[] = [],
): PlainDate | null {
  if (limit.unit === '个月') return monthAdd(startOn, limit.value, calendar)
  if (limit.unit === '即时' || limit.value === 0) return startOn
  if (limit.unit === '日') return calendarAdd(startOn, limit.value, calendar, stops)
  if (limit.unit === '小时') return addDays(startOn, Math.ceil(limit.value / 24))
  return workdayAdd(startOn, limit.value, calendar, stops)
}

/** The day on which so many hours are over: they run through nights and holidays and do not move on (民法典第二百零一条第二款). */
export function hoursOn(startAt: Instant, hours: number): PlainDate {
  return toShanghaiDate(new Date(Date.parse(startAt) + hours * 3_600_000).toISOString())
}
