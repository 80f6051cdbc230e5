import {
  ASKED_SPREAD_MS,
  askedPauseMs,
  busyPauseSeconds,
  FIRST_PAUSE_MS,
  isDue,
  LONGEST_PAUSE_MS,
  RECONNECT_SPREAD_MS,
  reconnectPauseMs,
  retryPauseMs,
  tornPauseMs,
} from '@shared/sync/back-off'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const chance = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

describe('the pause after a line was torn that carried something', () => {
  it('is short, and spread a little', () => {
    expect(tornPauseMs(1, 0)).toBe(60)
    fc.assert(fc.property(chance, (random) => tornPauseMs(8, random) >= 60 && tornPauseMs(8, random) <= 140))
    // In twenty seconds a station asks seventeen times at most.
    const tries = Array.from({ length: 17 }, (_, at) => tornPauseMs(at + 1, 0))
    expect(tries.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(20_000)
  })
})

describe('the pause before another try', () => {
  it('is never shorter than a second and never longer than five minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), chance, (tries, random) => {
        const pause = retryPauseMs(tries, random)
        expect(pause).toBeGreaterThanOrEqual(FIRST_PAUSE_MS)
        expect(pause).toBeLessThanOrEqual(LONGEST_PAUSE_MS)
      }),
    )
  })

  it('grows with the number of failures as long as it may', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), chance, (tries, random) => {
        expect(retryPauseMs(tries + 1, random)).toBeGreaterThanOrEqual(retryPauseMs(tries, random))
      }),
    )
  })

  it('is spread, so that three hundred stations do not come back in one second', () => {
    const pauses = Array.from({ length: 300 }, (_, index) => retryPauseMs(8, index / 300))
    expect(new Set(pauses.map((pause) => Math.floor(pause / 1000))).size).toBeGreaterThan(30)
  })

  it('is at least what the server asked for', () => {
    expect(retryPauseMs(1, 0, 60_000)).toBe(60_000)
    expect(retryPauseMs(12, 0.9, 10)).toBeGreaterThan(10)
  })
})

describe('the first try after the network came back', () => {
  it('comes within its span, and sooner when the clerk asked', () => {
    fc.assert(
      fc.property(chance, (random) => {
        expect(reconnectPauseMs(random, false)).toBeLessThan(RECONNECT_SPREAD_MS)
        expect(reconnectPauseMs(random, true)).toBeLessThan(ASKED_SPREAD_MS)
      }),
    )
  })
})

describe('what was put off', () => {
  it('S08: is due when its moment has come, and when the moment is further away than any pause: the clock was put back', () => {
    expect([isDue(null, 0), isDue(5, 5), isDue(6, 5), isDue(LONGEST_PAUSE_MS, 0)]).toEqual([true, true, false, false])
    expect(isDue(3_650 * 86_400_000, 0)).toBe(true)
  })
})

describe('the pause that a full server asks for', () => {
  it('is spread over whole seconds, and is read back from its header', () => {
    const pauses = Array.from({ length: 100 }, (_, index) => busyPauseSeconds(index / 100))
    expect(new Set(pauses).size).toBeGreaterThan(10)
    for (const seconds of pauses) expect(askedPauseMs(String(seconds))).toBe(seconds * 1000)
  })

  it('is not believed when it is no number of seconds, or longer than our own longest', () => {
    for (const header of [null, '', '-1', '1.5', 'Wed, 21 Oct 2026 07:28:00 GMT', 'soon'])
      expect(askedPauseMs(header)).toBeNull()
    expect(askedPauseMs('86400')).toBe(LONGEST_PAUSE_MS)
  })
})
