import { isWorkday, type WorkdayCalendar } from '../../shared/calendar/workday-calendar'
import { addDays, weekdayOf } from '../../shared/kernel/plain-date'

/** A working day and how many people come. */
export type Day = { readonly date: string; readonly arrivals: number }

/** More come on Mondays, and fewer as the week goes on. */
const WEEKDAYS: Readonly<Record<number, number>> = { 1: 1.25, 2: 1.1, 3: 1, 4: 0.95, 5: 0.85 }
/** … more on the day after a holiday, when it has been closed for three days or longer. */
const AFTER_HOLIDAY = 1.4

/** The working days of a year of the table with `cases` people spread over them; the sum is exactly `cases`. */
export function yearOf(calendar: WorkdayCalendar, year: number, cases: number): Day[] {
  const dates: { date: string; weight: number }[] = []
  let closed = 0
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    if (!isWorkday(calendar, date)) {
      closed += 1
      continue
    }
    dates.push({ date, weight: (WEEKDAYS[weekdayOf(date)] ?? 0.8) * (closed >= 3 ? AFTER_HOLIDAY : 1) })
    closed = 0
  }
  const total = dates.reduce((sum, { weight }) => sum + weight, 0)
  let passed = 0
  let given = 0
  return dates.map(({ date, weight }) => {
    passed += weight
    const until = Math.round((cases * passed) / total)
    const arrivals = until - given
    given = until
    return { date, arrivals }
  })
}
