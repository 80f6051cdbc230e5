import { fromDayNumber } from '../kernel/plain-date'
import { isWorkday, type WorkdayCalendar } from './workday-calendar'

/** Days since 1970-01-01 that a table remembers: up to the end of 2119. Later days are asked of the calendar each time. */
const KNOWN_DAYS = 54_787
const [WORK, REST] = [1, 2]

const tables = new WeakMap<WorkdayCalendar, Uint8Array>()

/**
 * 工作日的速查 — says of a day by its number whether it is worked. A due day asks for some hundred days one after the other, and a county replays a
 * hundred thousand of them when its calendar changes: each day of a calendar is worked out once.
 */
export function workdayTable(calendar: WorkdayCalendar): (day: number) => boolean {
  let table = tables.get(calendar)
  if (table === undefined) {
    table = new Uint8Array(KNOWN_DAYS)
    tables.set(calendar, table)
  }
  const known = table
  return (day) => {
    const said = known[day]
    if (said === WORK) return true
    if (said === REST) return false
    const works = isWorkday(calendar, fromDayNumber(day))
    if (day >= 0 && day < KNOWN_DAYS) known[day] = works ? WORK : REST
    return works
  }
}
