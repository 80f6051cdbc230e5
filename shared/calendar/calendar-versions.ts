import { addDays, type PlainDate } from '../kernel/plain-date'
import { roll } from './days'
import type { CalendarChange, WorkdayCalendar } from './workday-calendar'

/** 一版工作日表 — the table as it stood, and the change that brought it; the first that is remembered was brought by none. */
export type CalendarVersion = { readonly calendar: WorkdayCalendar; readonly change: CalendarChange | null }

const versions = new WeakMap<WorkdayCalendar, readonly CalendarVersion[]>()
const predecessors = new WeakMap<WorkdayCalendar, WorkdayCalendar>()

/** Every table that counted here one after the other, the one of now last. */
export function versionsOf(calendar: WorkdayCalendar): readonly CalendarVersion[] {
  const known = versions.get(calendar)
  if (known !== undefined) return known
  const changes = calendar.changes ?? []
  const list: CalendarVersion[] = [{ calendar, change: changes.at(-1) ?? null }]
  for (let at = changes.length - 1; at >= 0; at -= 1) {
    const calendarThen = calendarBefore(list[0]?.calendar ?? calendar)
    list.unshift({ calendar: calendarThen, change: changes[at - 1] ?? null })
  }
  versions.set(calendar, list)
  return list
}

/** The table that the last change took the place of, with the changes before it. Throws RangeError where nothing was changed. */
export function calendarBefore(calendar: WorkdayCalendar): WorkdayCalendar {
  const known = predecessors.get(calendar)
  if (known !== undefined) return known
  const { changes = [], sources: _, ...now } = calendar
  const last = changes.at(-1)
  if (last === undefined) throw new RangeError(`calendar ${calendar.version} was never changed`)
  const touched = (day: PlainDate) => last.years.includes(Number(day.slice(0, 4)))
  const kept = Object.entries(now.days).filter(([day]) => !touched(day))
  const before: WorkdayCalendar = {
    version: last.versionBefore,
    years: [...now.years.filter((year) => !last.years.includes(year)), ...last.yearsBefore].sort((a, b) => a - b),
    days: { ...Object.fromEntries(kept), ...last.daysBefore },
    changes: changes.slice(0, -1),
  }
  predecessors.set(calendar, before)
  return before
}

/**
 * The due day after a change of the table (case-law §4.7-3). A later day counts. An earlier one counts as well, but nobody becomes overdue by the
 * publication itself: it is the first working day after `publishedOn` at the earliest, which never makes it later than it was.
 */
export function dueAfterChange(
  before: PlainDate | null,
  after: PlainDate | null,
  { change, calendar }: { readonly change: CalendarChange; readonly calendar: WorkdayCalendar },
): PlainDate | null {
  if (before === null || after === null || after >= before) return after
  const first = roll(addDays(change.publishedOn, 1), calendar)
  const floor = first < before ? first : before
  return after > floor ? after : floor
}
