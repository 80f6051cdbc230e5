import type { PlainDate } from '../kernel/plain-date'
import { hasYear, isWorkday, type WorkdayCalendar } from './workday-calendar'

/**
 * 缺的年份 — the year whose table must be brought in, on a working day: the one that runs, or from 1 December the next (case-law §4.7-6). Null when
 * both are there, or nobody is at work.
 */
export function missingYear(calendar: WorkdayCalendar, today: PlainDate): number | null {
  if (!isWorkday(calendar, today)) return null
  const year = Number(today.slice(0, 4))
  if (!hasYear(calendar, today)) return year
  return today.slice(5) >= '12-01' && !calendar.years.includes(year + 1) ? year + 1 : null
}
