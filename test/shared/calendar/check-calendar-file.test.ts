import { readFileSync } from 'node:fs'
import { type CalendarFault, type CalendarFile, checkCalendarFile } from '@shared/calendar/check-calendar-file'
import { describe, expect, it, test } from 'vitest'

const TODAY = '2026-11-29'
const whole = JSON.parse(readFileSync('prisma/seed/data/calendar.json', 'utf8')) as CalendarFile
const days2026 = Object.fromEntries(Object.entries(whole.days).filter(([day]) => day.startsWith('2026-')))
const year2026: CalendarFile = { ...whole, years: [2026], sources: ['国务院办公厅 2025-11-04 通知'], days: days2026 }
const faultsOf = (change: Partial<CalendarFile>) => checkCalendarFile({ ...year2026, ...change }, TODAY)
const withDay = (day: string, kind: string) => faultsOf({ days: { ...days2026, [day]: kind } })

describe('a table of working days', () => {
  it('of every year that the county has is right', () => {
    const { '2027-01-01': _, ...days } = whole.days
    expect(checkCalendarFile({ ...whole, days }, TODAY)).toEqual([])
    expect(faultsOf({})).toEqual([])
  })

  test.each<[string, string, CalendarFault['why']]>([
    ['2026-02-30', 'rest', 'noSuchDay'],
    ['2026-2-3', 'rest', 'noSuchDay'],
    ['__proto__x', 'rest', 'noSuchDay'],
    ['2027-01-01', 'rest', 'otherYear'],
    ['2025-12-31', 'rest', 'otherYear'],
    ['2026-03-02', 'off', 'unknownKind'],
    ['2026-03-01', 'rest', 'restOnWeekend'],
    ['2026-03-02', 'work', 'workOnWeekday'],
  ])('with %s as %s is refused: %s', (day, kind, why) => {
    expect(withDay(day, kind)).toEqual([{ path: `days.${day}`, why }])
  })

  it('whose two columns were swapped is refused row by row', () => {
    const swapped = Object.fromEntries(
      Object.entries(days2026).map(([day, kind]) => [day, kind === 'rest' ? 'work' : 'rest']),
    )
    const faults = faultsOf({ days: swapped })
    expect(new Set(faults.map((fault) => fault.path)).size).toBeGreaterThanOrEqual(Object.keys(days2026).length)
  })

  it('without the holidays of fixed date is none: a year is never imported empty', () => {
    const faults = faultsOf({ days: {} })
    expect(faults.map((fault) => fault.path)).toEqual([
      'days.2026-01-01',
      'days.2026-05-01',
      'days.2026-10-01',
      'days.2026-10-02',
    ])
    expect(withDay('2026-10-03', 'work')).toEqual([{ path: 'days.2026-10-03', why: 'fixedHolidayMissing' }])
  })

  test.each<[string[], CalendarFault['why']]>([
    [[], 'noSource'],
    [['  '], 'noSource'],
    [['国务院办公厅通知'], 'sourceUndated'],
    [['国务院办公厅 2025-13-04 通知'], 'sourceUndated'],
    [['国务院办公厅 2026-11-30 通知'], 'sourceInFuture'],
  ])('from the notice %o is refused: %s', (sources, why) => {
    expect(faultsOf({ sources })).toEqual([{ path: 'sources.0', why }])
  })

  it('names a year once', () => {
    const source = '国务院办公厅 2025-11-04 通知'
    const faults = faultsOf({ years: [2026, 2026], sources: [source, source] })
    expect(faults).toEqual([{ path: 'years.1', why: 'yearTwice' }])
  })
})
