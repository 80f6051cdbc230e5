import { readFileSync } from 'node:fs'
import { WorkdayCalendar } from '../../../shared/calendar/workday-calendar'

/** The table that the product seeds, through the schema that the product reads it by. */
export function readCountyCalendar(): WorkdayCalendar {
  const file = new URL('../../../prisma/seed/data/calendar.json', import.meta.url)
  return WorkdayCalendar.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** A year without its official table: the weekend rule and the fixed days are all there is. */
export const UNKNOWN_YEARS: WorkdayCalendar = { version: 'none', years: [], days: {} }
