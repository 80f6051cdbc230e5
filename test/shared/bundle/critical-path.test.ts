import { lastDay, type PathMember } from '@shared/bundle/critical-path'
import { describe, expect, it } from 'vitest'
import { readCountyCalendar } from '../calendar/county-calendar'

const CALENDAR = readCountyCalendar()

const member = (key: string, change: Partial<PathMember>): PathMember => ({
  ...{ key, after: [], isWaiting: false, day: null, promise: null },
  ...change,
})
const days = (value: number) => ({ value, unit: '工作日' }) as const

describe('the last day of a bundle', () => {
  it('is the longest way through its members', () => {
    const members = [
      member('a', { day: '2026-03-04' }),
      member('b', { isWaiting: true, after: ['a'], promise: days(10) }),
      member('c', { isWaiting: true, after: ['a'], promise: days(1) }),
    ]
    expect(lastDay(members, '2026-03-02', CALENDAR)).toBe('2026-03-18')
  })

  it('adds nothing for what is done at once', () => {
    const members = [
      member('a', { day: '2026-03-04' }),
      member('b', { isWaiting: true, after: ['a'], promise: { value: 0, unit: '即时' } }),
    ]
    expect(lastDay(members, '2026-03-02', CALENDAR)).toBe('2026-03-04')
  })

  it('begins today for whoever waits for one that has ended', () => {
    expect(lastDay([member('b', { isWaiting: true, after: ['gone'], promise: days(2) })], '2026-03-02', CALENDAR)).toBe(
      '2026-03-04',
    )
  })

  it('is not known while one of them is not', () => {
    expect(lastDay([member('a', {}), member('b', { day: '2026-03-04' })], '2026-03-02', CALENDAR)).toBeNull()
    expect(lastDay([member('a', { isWaiting: true })], '2026-03-02', CALENDAR)).toBeNull()
  })
})
