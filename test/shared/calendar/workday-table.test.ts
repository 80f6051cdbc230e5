import { expect, it } from 'vitest'
import { isWorkday } from '../../../shared/calendar/workday-calendar'
import { workdayTable } from '../../../shared/calendar/workday-table'
import { fromDayNumber, toDayNumber } from '../../../shared/kernel/plain-date'
import { readCountyCalendar, UNKNOWN_YEARS } from './county-calendar'

it('says of every day what the calendar says, the first time and the second, before 1970 and after 2119 as well', () => {
  for (const calendar of [readCountyCalendar(), UNKNOWN_YEARS]) {
    const works = workdayTable(calendar)
    const days = ['1969-12-29', '2024-01-01', '2026-02-01', '2026-09-20', '2119-12-28', '2150-01-01'].map(toDayNumber)
    for (const first of days)
      for (let day = first; day < first + 40; day += 1) {
        const said = isWorkday(calendar, fromDayNumber(day))
        expect([works(day), works(day), workdayTable(calendar)(day)]).toEqual([said, said, said])
      }
  }
})
