import * as z from 'zod/mini'
import { PlainDate, weekdayOf } from '../kernel/plain-date'

/**
 * 换表 — one import by two persons that took the place of what counted before: the tables of `years` as they were. `yearsBefore` are those of them
 * that had a table at all.
 */
export const CalendarChange = z.strictObject({
  /** The day of the notice, the latest one where several years changed at once. */
  publishedOn: PlainDate,
  /** The day on which the county began to count by it. */
  importedOn: PlainDate,
  versionBefore: z.string(),
  years: z.array(z.int()),
  yearsBefore: z.array(z.int()),
  daysBefore: z.record(PlainDate, z.enum(['work', 'rest'])),
})
export type CalendarChange = z.infer<typeof CalendarChange>

/**
 * 工作日历 — the dated table of working days. `years` are those whose official table was imported; `days` holds only the days that
 * differ from the weekend rule: a holiday on a weekday is `rest`, a make-up Saturday or Sunday is `work` (国务院办公厅 notices).
 */
export const WorkdayCalendar = z.strictObject({
  version: z.string(),
  years: z.array(z.int()),
  /** The notices that the table was taken from, to be printed beside it. */
  sources: z.optional(z.array(z.string())),
  days: z.record(PlainDate, z.enum(['work', 'rest'])),
  /** What was imported in the place of something that had counted, oldest first: clocks that ran then know both days. */
  changes: z.optional(z.array(CalendarChange)),
})
export type WorkdayCalendar = z.infer<typeof WorkdayCalendar>

/** Days of the 放假办法 that have a fixed date; used as far as they go while a year's table is missing. */
export const FIXED_REST = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

/** True when the year's official table is there; without it every date is provisional. */
export function hasYear(calendar: WorkdayCalendar, date: PlainDate): boolean {
  return calendar.years.includes(Number(date.slice(0, 4)))
}

/** True when every year from one day to the other has its official table. */
export function hasYears(calendar: WorkdayCalendar, from: PlainDate, to: PlainDate): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    if (!calendar.years.includes(year)) return false
  return true
}

/** True for a working day: Monday to Friday that is no holiday, and the make-up days (行政许可法第八十二条). */
export function isWorkday(calendar: WorkdayCalendar, date: PlainDate): boolean {
  const listed = calendar.days[date]
  if (listed !== undefined) return listed === 'work'
  if (!hasYear(calendar, date) && FIXED_REST.includes(date.slice(5))) return false
  return weekdayOf(date) <= 5
}
