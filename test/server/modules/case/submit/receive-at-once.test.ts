import { describe, expect, it } from 'vitest'
import { boundedClaim } from '../../../../../server/modules/case/submit/receive-at-once'

const NOW = '2026-03-10T02:00:00.000Z'

describe('the moment that a device claims', () => {
  it('counts as printed when it is plausible', () => {
    expect(boundedClaim('2026-03-06T08:00:00.000Z', NOW)).toBe('2026-03-06T08:00:00.000Z')
  })

  it('is never after the arrival', () => {
    expect(boundedClaim('2026-03-11T08:00:00.000Z', NOW)).toBe(NOW)
  })

  it('is not taken when it is older than any stretch without a network, or no moment at all', () => {
    expect(boundedClaim('2026-01-06T08:00:00.000Z', NOW)).toBeNull()
    expect(boundedClaim('yesterday', NOW)).toBeNull()
    expect(boundedClaim(null, NOW)).toBeNull()
  })
})
