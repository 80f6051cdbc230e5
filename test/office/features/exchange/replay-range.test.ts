import { describe, expect, it } from 'vitest'
import { rangeOf } from '../../../../office/features/exchange/replay-range'

describe('sending letters again', () => {
  it('one letter makes a range of one millisecond that holds it', () => {
    expect(rangeOf([{ createdAt: '2026-03-02T01:00:00.000Z' }])).toEqual({
      from: '2026-03-02T01:00:00.000Z',
      to: '2026-03-02T01:00:00.001Z',
    })
  })

  it('several letters make the shortest range that holds them all, in any order', () => {
    const rows = ['2026-03-03T01:00:00.000Z', '2026-03-01T01:00:00.000Z', '2026-03-02T01:00:00.000Z'].map(
      (createdAt) => ({
        createdAt,
      }),
    )
    expect(rangeOf(rows)).toEqual({ from: '2026-03-01T01:00:00.000Z', to: '2026-03-03T01:00:00.001Z' })
  })

  it('no letter, or none with a readable time, makes no range', () => {
    expect(rangeOf([])).toBeNull()
    expect(rangeOf([{ createdAt: 'gestern' }])).toBeNull()
  })
})
