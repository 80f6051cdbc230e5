import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ClerkSeat, LOCK_LIMITS, makeSeat } from '../../../station/vault/open-clerk'
import { importKey, type VaultKey } from '../../../station/vault/vault-key'

const KUANG = { staffId: 'S001', name: '旷永清' }
const { idleMs, hiddenMs } = LOCK_LIMITS

describe('the seat in front of a device', () => {
  let nowMs = 0
  let locked = 0
  let key: VaultKey
  let seat: ClerkSeat
  beforeEach(async () => {
    nowMs = 1_000_000
    locked = 0
    key = await importKey('S001', new Uint8Array(32))
    vi.useFakeTimers()
    seat = makeSeat(
      { nowMs: () => nowMs },
      () => LOCK_LIMITS,
      () => {
        locked += 1
        seat.leave()
      },
    )
  })
  afterEach(() => {
    seat.close()
    vi.useRealTimers()
  })

  function pass(ms: number): void {
    nowMs += ms
    vi.advanceTimersByTime(60_000)
  }

  it('is empty until somebody sits down, and after they left: no clerk, no key, no proof', () => {
    expect([seat.clerk(), seat.key(), seat.proof()]).toEqual([null, null, null])
    seat.holdProof('p')
    seat.sit(KUANG, key)
    expect([seat.clerk(), seat.key(), seat.proof()]).toEqual([KUANG, key, 'p'])
    seat.leave()
    expect([seat.clerk(), seat.key(), seat.proof()]).toEqual([null, null, null])
  })

  it('P06: locks after five minutes without a touch', () => {
    seat.sit(KUANG, key)
    pass(idleMs - 1)
    expect([locked, seat.clerk()]).toEqual([0, KUANG])
    seat.touch()
    pass(idleMs - 1)
    expect(locked).toBe(0)
    pass(1)
    expect([locked, seat.clerk(), seat.key()]).toEqual([1, null, null])
  })

  it('P06: locks after a minute out of sight, and not when it is back before', () => {
    seat.sit(KUANG, key)
    seat.show(false)
    pass(hiddenMs - 1)
    seat.show(true)
    pass(hiddenMs)
    expect([locked, seat.clerk()]).toEqual([0, KUANG])
    seat.show(false)
    pass(hiddenMs)
    expect([locked, seat.clerk(), seat.key()]).toEqual([1, null, null])
  })

  it('is locked also where a sleeping tablet ran no timer; neither a touch nor coming back opens it', () => {
    seat.holdProof('p')
    seat.sit(KUANG, key)
    seat.show(false)
    nowMs += idleMs
    expect([seat.clerk(), seat.key(), seat.proof()]).toEqual([null, null, null])
    seat.touch()
    seat.show(true)
    expect([seat.clerk(), seat.key(), seat.proof()]).toEqual([null, null, null])
  })
})
