import {
  ASKED_SPREAD_MS,
  FIRST_PAUSE_MS,
  LONGEST_PAUSE_MS,
  RECONNECT_SPREAD_MS,
  reconnectPauseMs,
  retryPauseMs,
} from '@shared/sync/back-off'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const chance = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

describe('the pause before another try', () => {
  it('is never shorter than half a second and never longer than five minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), chance, (tries, random) => {
        const pause = retryPauseMs(tries, random)
        expect(pause).toBeGreaterThanOrEqual(FIRST_PAUSE_MS / 2)
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
