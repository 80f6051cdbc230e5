import { describe, expect, it } from 'vitest'
import { Instant, toShanghaiDate, toShanghaiTime } from '../../../shared/kernel/instant'

describe('a moment', () => {
  it('belongs to the day in Shanghai, not to the day in UTC or on the machine', () => {
    expect(toShanghaiDate('2026-11-20T15:59:59.999Z')).toBe('2026-11-20')
    expect(toShanghaiDate('2026-11-20T16:00:00Z')).toBe('2026-11-21')
    expect(toShanghaiDate('1969-12-31T15:59:59Z')).toBe('1969-12-31')
  })

  it('shows hour and minute in Shanghai', () => {
    expect(toShanghaiTime('2026-11-20T01:41:30Z')).toBe('09:41')
    expect(toShanghaiTime('2026-11-20T16:05:00.000Z')).toBe('00:05')
  })

  it('is written in UTC with Z and nothing else', () => {
    expect(Instant.safeParse('2026-11-20T09:41:00+08:00').success).toBe(false)
    expect(Instant.safeParse('2026-11-20 09:41:00Z').success).toBe(false)
    expect(Instant.safeParse('2026-11-20T01:41:00.123Z').success).toBe(true)
  })
})
