import { parseCaseNumber } from '@shared/case/number/case-number'
import { parseQueryCode } from '@shared/case/number/query-code'
import {
  BLOCK_SIZE,
  blockToUse,
  codeMessage,
  isLow,
  lentNumber,
  numbersLeft,
  numbersState,
} from '@shared/station/lent-number'
import type { LentBlock } from '@shared/station/view/device-view'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const block = (fromSeq: number, year = 2026): LentBlock => ({
  blockId: '0195b6a0-0000-7000-8000-000000000001',
  county: '430423000000',
  pointPrefix: 'YH201',
  year,
  fromSeq,
  toSeq: fromSeq + BLOCK_SIZE - 1,
  codesSeed: '07'.repeat(32),
  lentAt: '2026-03-02T01:00:00.000Z',
})

describe('a number of a lent block', () => {
  it('is a case number of the point and day that reads back, with a query code', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        (sequence, mac) => {
          const made = lentNumber(block(1), { sequence, on: '2026-03-02', mac })
          expect(parseCaseNumber(made.number)).toMatchObject({
            county: '430423',
            day: '260302',
            point: 'YH201',
            sequence,
          })
          expect(parseQueryCode(made.queryCode)).toBe(made.queryCode)
        },
      ),
    )
  })

  it('has a query code that depends on year and sequence alone', () => {
    expect(codeMessage(2026, 7)).not.toBe(codeMessage(2026, 8))
    expect(codeMessage(2026, 7)).not.toBe(codeMessage(2027, 7))
    // 1/2026/17 and 12026/1/7 must not fall together.
    expect(codeMessage(202, 617)).not.toBe(codeMessage(2026, 17))
  })
})

describe('the blocks of a device', () => {
  it('are used up one after another, the oldest of the year first; without one of the year the oldest that has a number', () => {
    const blocks = [
      { block: block(401), nextSeq: 401 },
      { block: block(1), nextSeq: 201 },
      { block: block(201), nextSeq: 205 },
      { block: block(1, 2027), nextSeq: 1 },
    ]
    expect(blockToUse(blocks, 2026)?.block.fromSeq).toBe(201)
    expect(blockToUse(blocks, 2027)?.block.year).toBe(2027)
    expect(blockToUse(blocks, 2028)?.block).toMatchObject({ year: 2026, fromSeq: 201 })
    expect(blockToUse([{ block: block(1), nextSeq: 201 }], 2026)).toBeNull()
  })

  it('are counted as what can truly be given out, of whatever year', () => {
    const blocks = [
      { block: block(1), nextSeq: 201 },
      { block: block(201), nextSeq: 205 },
      { block: block(1, 2027), nextSeq: 1 },
    ]
    expect(numbersLeft(blocks)).toBe(0 + 196 + 200)
    expect(numbersLeft([])).toBe(0)
  })

  it('are said to be few below twenty, and none at the end', () => {
    expect([20, 19, 1, 0].map(numbersState)).toEqual(['enough', 'few', 'few', 'none'])
  })

  it('are low below thirty in a hundred', () => {
    expect(isLow([{ block: block(1), nextSeq: 141 }], 2026)).toBe(false)
    expect(isLow([{ block: block(1), nextSeq: 142 }], 2026)).toBe(true)
    expect(isLow([], 2026)).toBe(true)
  })
})
