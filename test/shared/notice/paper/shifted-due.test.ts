import { workdayAdd } from '@shared/calendar/days'
import { shiftedDue } from '@shared/notice/paper/shifted-due'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCountyCalendar } from '../../calendar/county-calendar'

const calendar = readCountyCalendar()
const item = { promisedLimit: { value: 20, unit: '工作日' }, legalLimit: null } as never
const days = { promisedLimit: null, legalLimit: { value: 15, unit: '日' } } as never
const pause = (pauseFrom: string, pauseTo: string) => ({ pauseFrom, pauseTo })

describe('the due day that a paper tells when the clock stops', () => {
  it('moves by the working days of the stop', () => {
    expect(shiftedDue({ dueBefore: '2026-03-30', item }, pause('2026-03-03', '2026-03-09'), calendar)).toBe(
      '2026-04-03',
    )
  })

  it('moves by plain days where the limit counts them', () => {
    expect(shiftedDue({ dueBefore: '2026-03-16', item: days }, pause('2026-03-03', '2026-03-09'), calendar)).toBe(
      '2026-03-23',
    )
  })

  it('is the day that the clock itself will show once the stop has ended as told', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 30 }),
        (limit, after, stop) => {
          const begun = '2026-03-02'
          const due = workdayAdd(begun, limit, calendar)
          const from = workdayAdd(begun, Math.min(after, limit), calendar)
          const to = from === null ? null : workdayAdd(from, stop, calendar)
          if (due === null || from === null || to === null) return
          const told = shiftedDue({ dueBefore: due, item }, pause(from, to), calendar)
          expect(told).toBe(from < due ? workdayAdd(begun, limit, calendar, [{ startOn: from, endOn: to }]) : told)
        },
      ),
    )
  })

  it('is not told by a paper that stops nothing, nor where no day is known', () => {
    expect(shiftedDue({ dueBefore: '2026-03-30', item }, {}, calendar)).toBeNull()
    expect(shiftedDue({ dueBefore: '2026-03-30', item }, pause('2026-03-03', ''), calendar)).toBeNull()
    expect(shiftedDue({ dueBefore: null, item }, pause('2026-03-03', '2026-03-09'), calendar)).toBeNull()
  })
})
