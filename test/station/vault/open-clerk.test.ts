import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { IDLE_MS, makeSeat } from '../../../station/vault/open-clerk'

const KUANG = { staffId: 'S001', name: '旷永清' }

describe('the seat in front of a device', () => {
  let nowMs = 0
  beforeEach(() => {
    nowMs = 1_000_000
    vi.useFakeTimers()
  })
  afterEach(() => vi.useRealTimers())

  it('is empty until somebody sits down, and after they left', () => {
    const seat = makeSeat({ nowMs: () => nowMs }, () => undefined)
    expect(seat.clerk()).toBeNull()
    seat.sit(KUANG)
    expect(seat.clerk()).toEqual(KUANG)
    seat.leave()
    expect(seat.clerk()).toBeNull()
    seat.close()
  })

  it('locks after ten minutes without a touch', () => {
    let locked = 0
    const seat = makeSeat({ nowMs: () => nowMs }, () => {
      locked += 1
      seat.leave()
    })
    seat.sit(KUANG)
    nowMs += IDLE_MS - 1
    vi.advanceTimersByTime(60_000)
    expect([locked, seat.clerk()]).toEqual([0, KUANG])
    seat.touch()
    nowMs += IDLE_MS - 1
    vi.advanceTimersByTime(60_000)
    expect(locked).toBe(0)
    nowMs += 1
    vi.advanceTimersByTime(60_000)
    expect([locked, seat.clerk()]).toEqual([1, null])
    seat.close()
  })

  it('is locked also where a sleeping tablet ran no timer, and a touch does not open it', () => {
    const seat = makeSeat({ nowMs: () => nowMs }, () => undefined)
    seat.sit(KUANG)
    nowMs += IDLE_MS
    expect(seat.clerk()).toBeNull()
    seat.touch()
    expect(seat.clerk()).toBeNull()
    seat.close()
  })
})
