import { describe, expect, it } from 'vitest'
import { calendarBefore, dueAfterChange, versionsOf } from '../../../shared/calendar/calendar-versions'
import type { CalendarChange, WorkdayCalendar } from '../../../shared/calendar/workday-calendar'
import { readCountyCalendar } from './county-calendar'

const county = readCountyCalendar()
const notice: CalendarChange = {
  ...{ publishedOn: '2026-03-06', importedOn: '2026-03-06', versionBefore: 'first', years: [2026] },
  ...{ yearsBefore: [2026], daysBefore: { '2026-01-01': 'rest', '2026-03-14': 'work' } },
}
const calendar: WorkdayCalendar = { ...county, version: 'second', changes: [notice] }

describe('the tables that counted before', () => {
  it('are read back year by year from what each change took the place of', () => {
    const before = calendarBefore(calendar)
    expect(before).toMatchObject({ version: 'first', years: county.years, changes: [] })
    const of = (days: WorkdayCalendar['days'], year: string) =>
      Object.entries(days).filter(([day]) => day.startsWith(year))
    expect(Object.fromEntries(of(before.days, '2026'))).toEqual(notice.daysBefore)
    expect(of(before.days, '2025')).toEqual(of(county.days, '2025'))
    expect(calendarBefore(calendar)).toBe(before)
    expect(() => calendarBefore(county)).toThrow(RangeError)
  })

  it('stand in their order, each with the change that brought it', () => {
    const later: CalendarChange = { ...notice, importedOn: '2026-04-01', versionBefore: 'second' }
    const versions = versionsOf({ ...county, version: 'third', changes: [notice, later] })
    expect(versions.map((one) => [one.calendar.version, one.change?.importedOn ?? null])).toEqual([
      ['first', null],
      ['second', '2026-03-06'],
      ['third', '2026-04-01'],
    ])
    expect(versionsOf(county)).toEqual([{ calendar: county, change: null }])
  })
})

describe('a due day after a change', () => {
  // 6 March 2026 is a Friday: the first working day after it is Monday, the 9th.
  it.each([
    ['a later day counts', '2026-03-10', '2026-03-12', '2026-03-12'],
    ['an earlier day that is still ahead counts', '2026-03-20', '2026-03-18', '2026-03-18'],
    [
      'an earlier day that is past is the first working day after the publication',
      '2026-03-20',
      '2026-03-04',
      '2026-03-09',
    ],
    ['nobody becomes overdue by the publication itself', '2026-03-09', '2026-03-06', '2026-03-09'],
    ['but what was overdue stays so: a nearer day makes nothing later', '2026-03-04', '2026-03-03', '2026-03-04'],
    ['an open stop leaves no day', null, '2026-03-12', '2026-03-12'],
    ['an open stop leaves no day afterwards either', '2026-03-12', null, null],
  ])('%s: %s, by the new table %s, is %s', (_, before, after, due) => {
    expect(dueAfterChange(before, after, { change: notice, calendar })).toBe(due)
  })
})
