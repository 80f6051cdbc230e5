import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysInMonth,
  fromDayNumber,
  isPlainDate,
  PlainDate,
  toDayNumber,
  weekdayOf,
} from '../../../shared/kernel/plain-date'

const dayNumber = fc.integer({ min: toDayNumber('1900-01-01'), max: toDayNumber('2199-12-31') })

/** The platform's own calendar in UTC: an oracle that shares no line with ours. */
const isoOf = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)

describe('a calendar day', () => {
  it('is the same day as the platform says in UTC, for every day of three centuries', () => {
    fc.assert(
      fc.property(dayNumber, (number) => {
        expect(fromDayNumber(number)).toBe(isoOf(number))
        expect(toDayNumber(isoOf(number))).toBe(number)
      }),
      { numRuns: 2000 },
    )
  })

  it('has the weekday of the platform, Monday as 1', () => {
    fc.assert(
      fc.property(dayNumber, (number) => {
        const sundayZero = new Date(number * 86_400_000).getUTCDay()
        expect(weekdayOf(isoOf(number))).toBe(sundayZero === 0 ? 7 : sundayZero)
      }),
    )
  })

  it('moves forth and back to itself', () => {
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: -9000, max: 9000 }), (number, days) => {
        expect(addDays(addDays(isoOf(number), days), -days)).toBe(isoOf(number))
      }),
    )
  })

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '20260401', '2026-04-01T00:00', ''])(
    'is not %s',
    (text) => {
      expect(isPlainDate(text)).toBe(false)
      expect(PlainDate.safeParse(text).success).toBe(false)
    },
  )

  it('knows leap years of centuries', () => {
    expect([2000, 2024, 1900, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28])
  })
})
