import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { calendarAdd, countBetween, monthAdd, workdayAdd } from '../../../shared/calendar/days'
import { hasYear, type WorkdayCalendar } from '../../../shared/calendar/workday-calendar'
import { addDays } from '../../../shared/kernel/plain-date'
import { readCountyCalendar, UNKNOWN_YEARS } from './county-calendar'

const calendar = readCountyCalendar()

/** Working-day limits counted by hand from the notices of the State Council: start, days, due day. */
const WORKDAY_CASES = [
  ['E01 a licence accepted before the Spring Festival 2024', '2024-01-30', 20, '2024-03-01'],
  ['E02 a one-time notice over the Spring Festival 2024', '2024-02-07', 5, '2024-02-20'],
  ['E03 the notice before the National Day 2024', '2024-09-27', 5, '2024-10-10'],
  ['E03 its limit from the day of receipt', '2024-09-27', 20, '2024-10-30'],
  ['E05 the leap day', '2024-02-28', 1, '2024-02-29'],
  ['E07 delivery after a decision before the first of May', '2024-04-26', 10, '2024-05-13'],
  ['E08 the limit over New Year 2025', '2024-12-16', 20, '2025-01-14'],
  ['E08 the limit with ten days more', '2024-12-16', 30, '2025-01-27'],
  ['E10 a one-time notice over the Spring Festival 2025', '2025-01-24', 5, '2025-02-07'],
  ['E11 a step of one day', '2025-01-27', 1, '2025-02-05'],
  ['E12 submitted online on the first day of the year of the snake', '2025-01-29', 5, '2025-02-10'],
  ['E13 National Day and Mid-Autumn 2025', '2025-09-15', 20, '2025-10-17'],
  ['E18 seven days promised', '2025-09-11', 7, '2025-09-22'],
  ['E19 the turn of the year', '2025-12-22', 10, '2026-01-06'],
  ['E20 the notice over the Spring Festival 2026', '2026-02-13', 5, '2026-02-27'],
  ['E20 the limit of a deemed acceptance, from receipt', '2026-02-13', 20, '2026-03-19'],
  ['E20 the limit if it were counted from the sixth day', '2026-02-28', 20, '2026-03-27'],
  ['E22 a market registration not done on the spot', '2026-02-12', 3, '2026-02-24'],
  ['E22 with three days more', '2026-02-12', 6, '2026-02-27'],
  ['E25 promised seven days over the first of May', '2026-04-28', 7, '2026-05-11'],
  ['E25 five days to bring what was tolerated', '2026-04-28', 5, '2026-05-08'],
  ['E26 social insurance counts from receipt', '2026-06-15', 10, '2026-06-30'],
  ['E26 from acceptance it would be a day later', '2026-06-16', 10, '2026-07-01'],
  ['E27 joint licences', '2026-07-01', 45, '2026-09-02'],
  ['E27 with fifteen days more', '2026-07-01', 60, '2026-09-22'],
  ['E28 a hotline ticket before a working Sunday', '2026-09-18', 5, '2026-09-24'],
  ['E29 a bad rating on the National Day', '2026-10-01', 1, '2026-10-08'],
  ['E34 ten days over Mid-Autumn 2026', '2026-09-14', 10, '2026-09-28'],
  ['E35 the day before a make-up Saturday', '2026-10-09', 1, '2026-10-10'],
  ['E35 and another in May', '2026-05-08', 1, '2026-05-09'],
  ['E36 a one-time notice received on a holiday', '2026-01-02', 5, '2026-01-08'],
] as const

const DAY_CASES = [
  ['E04 a residence permit that would end on the first day of the year', '2024-01-26', 15, '2024-02-18'],
  ['E06 the review window that would end on the National Day', '2024-08-02', 60, '2024-10-08'],
  ['E17 a supplement period that would end on a Sunday', '2025-08-15', 30, '2025-09-15'],
  ['E21 a residence permit in the Spring Festival 2026', '2026-02-05', 15, '2026-02-24'],
  ['E24 a review window that ends in the Spring Festival', '2025-12-17', 60, '2026-02-24'],
] as const

describe('worked examples of the law', () => {
  it.each(WORKDAY_CASES)('%s: %s plus %i working days is %s', (_, startOn, n, dueOn) => {
    expect(workdayAdd(startOn, n, calendar)).toBe(dueOn)
    expect(countBetween(startOn, dueOn, calendar)).toBe(n)
  })

  it.each(DAY_CASES)('%s: %s plus %i days is %s', (_, startOn, n, dueOn) => {
    expect(calendarAdd(startOn, n, calendar)).toBe(dueOn)
  })

  it('E09, E23 six months after the 31st of August end on the last day of February, a Saturday that is worked', () => {
    expect(monthAdd('2024-08-31', 6, calendar)).toBe('2025-02-28')
    expect(monthAdd('2025-08-31', 6, calendar)).toBe('2026-02-28')
  })

  it('E14, E15, E16 stops: one, two that overlap, and one that ends on the day it began', () => {
    const expert = { startOn: '2025-09-24', endOn: '2025-10-13' }
    const hearing = { startOn: '2025-10-10', endOn: '2025-10-17' }
    expect(workdayAdd('2025-09-15', 20, calendar, [expert])).toBe('2025-10-30')
    expect(countBetween('2025-09-15', '2025-09-24', calendar, [expert])).toBe(7)
    expect(workdayAdd('2025-09-15', 20, calendar, [expert, hearing])).toBe('2025-11-05')
    expect(workdayAdd('2025-09-15', 20, calendar, [{ startOn: '2025-09-24', endOn: '2025-09-24' }])).toBe('2025-10-17')
  })

  it('E30 a calendar that is published later moves a provisional day', () => {
    const before: WorkdayCalendar = {
      version: 'before',
      years: [2024, 2025],
      days: Object.fromEntries(Object.entries(calendar.days).filter(([day]) => day < '2026')),
    }
    expect(workdayAdd('2025-12-15', 13, before)).toBe('2026-01-02')
    expect(hasYear(before, '2026-01-02')).toBe(false)
    expect(workdayAdd('2025-12-15', 13, calendar)).toBe('2026-01-04')
  })

  it('E31 a year without its table counts with New Year’s Day off, and says that it is provisional', () => {
    expect(workdayAdd('2026-12-15', 20, calendar)).toBe('2027-01-13')
    expect(hasYear(calendar, '2027-01-13')).toBe(false)
    expect(workdayAdd('2026-12-15', 20, UNKNOWN_YEARS)).toBe('2027-01-13')
  })

  it('E33 a disability certificate: assessment and five days of publicity are not counted', () => {
    const publicityEnds = workdayAdd('2026-03-23', 5, calendar)
    expect(publicityEnds).toBe('2026-03-30')
    const stops = [
      { startOn: '2026-03-04', endOn: '2026-03-20' },
      { startOn: '2026-03-23', endOn: publicityEnds },
    ]
    expect(workdayAdd('2026-03-02', 10, calendar, stops)).toBe('2026-04-09')
  })

  it('E37 a renewal is asked for thirty days before, counted back and not moved', () => {
    expect(addDays('2026-10-08', -30)).toBe('2026-09-08')
  })

  it('are all thirty-eight told in tests that name them', () => {
    const files = [
      'worked-examples.test.ts',
      '../case/clock/clocks.test.ts',
      '../case/acts/decision/deem-renew.test.ts',
    ]
    const titles = files.flatMap((file) =>
      [...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/(?:\(|\[)'(E\d\d[^']*)'/g)].map(
        ([, title]) => title ?? '',
      ),
    )
    const told = new Set(titles.flatMap((title) => title.match(/E\d\d/g) ?? []))
    expect([...told].sort()).toEqual(Array.from({ length: 38 }, (_, at) => `E${String(at + 1).padStart(2, '0')}`))
  })
})
