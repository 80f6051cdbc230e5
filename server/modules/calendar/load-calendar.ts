import { WorkdayCalendar } from '@shared/calendar/workday-calendar'
import { keptValue, type Tx } from '../../platform/db'
import { listChanges } from './import-store'
import { listCalendarDays, listCalendarYears } from './store'

const kept = keptValue<{ readonly stamp: string; readonly calendar: WorkdayCalendar }>()

/**
 * 工作日历 — the dated table as stored now. One small query tells whether anything was imported since the last call; the table itself is
 * read again only then.
 */
export async function loadCalendar(tx: Tx): Promise<WorkdayCalendar> {
  const years = await listCalendarYears(tx)
  const stamp = years.map((one) => `${one.year}.${one.version}.${one.importedAt.getTime()}`).join('+')
  if (kept.now?.stamp === stamp) return kept.now.calendar
  const days = await listCalendarDays(tx)
  const calendar = WorkdayCalendar.parse({
    version: years.map((one) => `${one.year}.${one.version}`).join('+'),
    years: years.map((one) => one.year),
    sources: years.map((one) => one.source),
    days: Object.fromEntries(days.map((day) => [day.on, day.kind])),
    changes: await listChanges(tx),
  })
  kept.now = { stamp, calendar }
  return calendar
}
