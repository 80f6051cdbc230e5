import { expect, it } from 'vitest'
import { missingYear } from '../../../shared/calendar/missing-year'
import { readCountyCalendar, UNKNOWN_YEARS } from './county-calendar'

it.each([
  ['2026-11-30', null],
  ['2026-12-01', 2027],
  ['2026-12-05', null],
  ['2026-12-31', 2027],
  ['2027-01-01', null],
  ['2027-01-04', 2027],
  ['2025-12-01', null],
])('on %s the year that is missed is %s: from 1 December, on working days', (today, year) => {
  expect(missingYear(readCountyCalendar(), today)).toBe(year)
})

it('a county without any table misses the year that runs', () => {
  expect(missingYear(UNKNOWN_YEARS, '2026-03-02')).toBe(2026)
})
