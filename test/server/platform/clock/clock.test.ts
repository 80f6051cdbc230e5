import { describe, expect, it } from 'vitest'
import { runningClock, shanghaiDay, standingClock } from '../../../../server/platform/clock'

describe('the clock', () => {
  it('says the day of Shanghai, whatever zone the machine is in', () => {
    expect(standingClock('2026-03-01T15:59:59Z').today()).toBe('2026-03-01')
    expect(standingClock('2026-03-01T16:00:00Z').today()).toBe('2026-03-02')
    expect(shanghaiDay(Date.parse('2025-12-31T16:00:00Z'))).toBe('2026-01-01')
  })

  it('runs on from the moment of the demo at the machine’s speed', () => {
    let machine = 1_000
    const clock = runningClock('2026-03-02T09:00:00+08:00', () => machine)
    expect(clock.now()).toBe('2026-03-02T01:00:00.000Z')
    machine += 61_000
    expect(clock.now()).toBe('2026-03-02T01:01:01.000Z')
  })

  it('can be moved and runs on from there', () => {
    let machine = 0
    const clock = runningClock('2026-03-02T09:00:00+08:00', () => machine)
    clock.moveTo('2026-04-01T00:00:00Z')
    machine += 1_000
    expect(clock.now()).toBe('2026-04-01T00:00:01.000Z')
    expect(clock.nowMs()).toBe(Date.parse('2026-04-01T00:00:01Z'))
  })

  it('takes no text without a zone, because that would be the machine’s zone', () => {
    expect(() => standingClock('2026-03-02T09:00:00')).toThrow(RangeError)
    expect(() => standingClock('2026-03-02')).toThrow(RangeError)
  })
})
