import { calendarAdd, monthAdd, type Stop, workdayAdd } from '../../calendar/days'
import type { WorkdayCalendar } from '../../calendar/workday-calendar'
import { addDays, type PlainDate } from '../../kernel/plain-date'
import type { ClockLimit } from './clock-draft'

/** The last day of a limit: n working days, n days or months rolled, or the same day for 即时 (case-law §4.1). */
export function dueOnOf(
  startOn: PlainDate,
  limit: ClockLimit,
  calendar: WorkdayCalendar,
  stops: readonly Stop[] = [],
): PlainDate | null {
  if (limit.unit === '个月') return monthAdd(startOn, limit.value, calendar)
  if (limit.unit === '即时' || limit.value === 0) return startOn
  if (limit.unit === '日') return calendarAdd(startOn, limit.value, calendar, stops)
  // Hours run through holidays and do not move on (民法典第二百零一条第二款).
  if (limit.unit === '小时') return addDays(startOn, Math.ceil(limit.value / 24))
  return workdayAdd(startOn, limit.value, calendar, stops)
}
