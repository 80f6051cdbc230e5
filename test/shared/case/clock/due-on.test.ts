import { expect, it } from 'vitest'
import { dueOnOf } from '../../../../shared/case/clock/due-on'
import { readCountyCalendar } from '../../calendar/county-calendar'

it('working days skip what is off, days roll, hours do not, on the spot is today', () => {
  const calendar = readCountyCalendar()
  const due = (value: number, unit: '工作日' | '日' | '小时' | '即时') =>
    dueOnOf('2026-02-13', { value, unit }, calendar)
  // Saturday 14 February 2026 is worked; 15 to 23 are off for 春节.
  expect(due(2, '工作日')).toBe('2026-02-24')
  expect(due(3, '日')).toBe('2026-02-24')
  expect(due(48, '小时')).toBe('2026-02-15')
  expect(due(0, '即时')).toBe('2026-02-13')
})
