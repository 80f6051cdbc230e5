import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calendarAdd,
  countBetween,
  countDays,
  monthAdd,
  roll,
  type Stop,
  workdayAdd,
} from '../../../shared/calendar/days'
import { isWorkday } from '../../../shared/calendar/workday-calendar'
import { addDays, toDayNumber } from '../../../shared/kernel/plain-date'
import { readCountyCalendar } from './county-calendar'

const calendar = readCountyCalendar()
const first = toDayNumber('2024-01-01')

/** Every working day of three years in order, by the platform's UTC calendar and the raw table: the oracle counts on this list. */
const everyDay = Array.from({ length: 1096 }, (_, index) =>
  new Date((first + index) * 86_400_000).toISOString().slice(0, 10),
)
const workdays = everyDay.filter((day) => {
  const listed = calendar.days[day]
  return listed === undefined ? ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) : listed === 'work'
})

const day = fc.integer({ min: 0, max: 700 }).map((index) => addDays('2024-01-01', index))
const limit = fc.integer({ min: 1, max: 60 })
const stop: fc.Arbitrary<Stop> = fc
  .tuple(day, fc.integer({ min: 0, max: 40 }))
  .map(([startOn, length]) => ({ startOn, endOn: addDays(startOn, length) }))
const stops = fc.array(stop, { maxLength: 4 })

/** Days that the stops leave out, as a set built one by one. */
function stoppedDays(list: readonly Stop[]): Set<string> {
  const out = new Set<string>()
  for (const { startOn, endOn } of list)
    for (const one of everyDay) if (one > startOn && endOn !== null && one <= endOn) out.add(one)
  return out
}

describe('the dated table', () => {
  it('has as many working days as the three notices of the State Council give', () => {
    const inYear = (year: string) => workdays.filter((one) => one.startsWith(year)).length
    expect([inYear('2024'), inYear('2025'), inYear('2026')]).toEqual([251, 248, 248])
  })

  it('says of every day of three years what the oracle says', () => {
    expect(everyDay.filter((one) => isWorkday(calendar, one))).toEqual(workdays)
  })

  it('knows that the eve of the Spring Festival 2024 was a working day, and that Sunday 4 January 2026 is one', () => {
    expect(isWorkday(calendar, '2024-02-09')).toBe(true)
    expect(isWorkday(calendar, '2026-01-04')).toBe(true)
    expect(isWorkday(calendar, '2026-01-02')).toBe(false)
  })
})

describe('the four functions that know days', () => {
  it('workdayAdd is the n-th working day after the start that no stop leaves out', () => {
    fc.assert(
      fc.property(day, limit, stops, (startOn, n, list) => {
        const out = stoppedDays(list)
        const counted = workdays.filter((one) => one > startOn && !out.has(one))
        const expected = counted[n - 1]
        fc.pre(expected !== undefined)
        expect(workdayAdd(startOn, n, calendar, list)).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('countBetween counts the working days up to that day: adding and counting are each other’s opposite', () => {
    fc.assert(
      fc.property(day, limit, stops, (startOn, n, list) => {
        const due = workdayAdd(startOn, n, calendar, list)
        expect(due).not.toBeNull()
        if (due === null) return
        expect(countBetween(startOn, due, calendar, list)).toBe(n)
        expect(countBetween(startOn, addDays(due, -1), calendar, list)).toBe(n - 1)
      }),
      { numRuns: 300 },
    )
  })

  it('calendarAdd counts every day that is not stopped and moves a last day off to the next working day', () => {
    fc.assert(
      fc.property(day, limit, stops, (startOn, n, list) => {
        const out = stoppedDays(list)
        const last = everyDay.filter((one) => one > startOn && !out.has(one))[n - 1]
        const expected = workdays.find((one) => last !== undefined && one >= last)
        fc.pre(expected !== undefined)
        expect(calendarAdd(startOn, n, calendar, list)).toBe(expected)
        expect(last === undefined ? -1 : countDays(startOn, last, list)).toBe(n)
      }),
      { numRuns: 500 },
    )
  })

  it('monthAdd keeps the day of the month or takes the last one, then moves on to a working day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 10 }), (startOn, months) => {
        const target = new Date(`${startOn.slice(0, 8)}01T00:00:00Z`)
        target.setUTCMonth(target.getUTCMonth() + months + 1, 0)
        const date = Math.min(Number(startOn.slice(8)), target.getUTCDate())
        target.setUTCDate(date)
        const same = target.toISOString().slice(0, 10)
        const expected = workdays.find((one) => one >= same)
        fc.pre(expected !== undefined)
        expect(monthAdd(startOn, months, calendar)).toBe(expected)
      }),
    )
  })

  it('a longer stop never brings the due day nearer', () => {
    fc.assert(
      fc.property(day, limit, stop, fc.integer({ min: 1, max: 20 }), (startOn, n, one, more) => {
        const shorter = workdayAdd(startOn, n, calendar, [one])
        const longer = workdayAdd(startOn, n, calendar, [
          { startOn: one.startOn, endOn: addDays(one.endOn ?? '', more) },
        ])
        expect((longer ?? '') >= (shorter ?? '')).toBe(true)
      }),
    )
  })

  it('names no day while a stop is open', () => {
    expect(workdayAdd('2026-03-02', 10, calendar, [{ startOn: '2026-03-04', endOn: null }])).toBeNull()
    expect(calendarAdd('2026-03-02', 10, calendar, [{ startOn: '2026-03-04', endOn: null }])).toBeNull()
  })

  it('leaves a working day where it is when it rolls', () => {
    expect(roll('2026-02-28', calendar)).toBe('2026-02-28')
    expect(roll('2026-02-15', calendar)).toBe('2026-02-24')
  })
})
