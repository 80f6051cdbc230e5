import { makeCaseNumber } from '@shared/case/number/case-number'
import { makeListNumber } from '@shared/handover/list-number'
import { type CheckedBlock, checkNumbers, type NumberUse } from '@shared/station/number-check'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-03-03'
const at = { nowMs: Date.parse('2026-03-03T09:00:00Z'), today: TODAY }
const block = (
  nextSeq: number,
  change: Partial<CheckedBlock> = {},
  lentAt = '2026-03-01T00:00:00.000Z',
): CheckedBlock => ({
  block: {
    ...{ blockId: 'b1', county: '430423000000', pointPrefix: 'YH213', year: 2026, fromSeq: 1, toSeq: 200 },
    ...{ codesSeed: '00', lentAt },
  } as CheckedBlock['block'],
  nextSeq,
  ...change,
})
const intake = (sequence: number, on: string, key = `c${sequence}`): NumberUse => ({
  ...{ key, kind: 'intake', title: '高龄津贴申领' },
  number: makeCaseNumber({ county: '430423000000', on, point: 'YH213', sequence }),
})
const list = (sequence: number, on: string): NumberUse => ({
  ...{ key: `l${sequence}`, kind: 'list', title: '材料移交' },
  number: makeListNumber({ point: 'YH213', on, sequence }),
})
const voided = (sequence: number, on: string): NumberUse => ({ ...intake(sequence, on, `v${sequence}`), kind: 'void' })

describe('查号', () => {
  it('every number that left the block is on one thing: an intake, a list, or voided', () => {
    const check = checkNumbers([block(4)], [intake(1, TODAY), list(2, TODAY), voided(3, TODAY)], at)
    expect(check.used.map((use) => [use.sequence, use.kind, use.day])).toEqual([
      [1, 'intake', TODAY],
      [2, 'list', TODAY],
      [3, 'void', TODAY],
    ])
    expect(check).toMatchObject({ passed: [], double: [] })
  })

  it('a gap belongs to the day of its neighbours, and to one of two days where these differ', () => {
    const same = checkNumbers([block(4)], [intake(1, '2026-03-02'), intake(3, '2026-03-02')], at)
    expect(same.passed).toEqual([{ blockId: 'b1', sequence: 2, days: ['2026-03-02'] }])
    const two = checkNumbers([block(4)], [intake(1, '2026-03-02'), intake(3, TODAY)], at)
    expect(two.passed[0]?.days).toEqual(['2026-03-02', TODAY])
    const atTheEnd = checkNumbers([block(3)], [intake(1, '2026-03-02')], at)
    expect(atTheEnd.passed[0]?.days).toEqual(['2026-03-02', TODAY])
  })

  it('one number on two things is a double; the same thing told twice, or a use that was voided, is not', () => {
    const twice = checkNumbers([block(2)], [intake(1, TODAY, 'a'), intake(1, TODAY, 'b')], at)
    expect(twice.double).toMatchObject([{ sequence: 1, uses: [{ key: 'a' }, { key: 'b' }] }])
    expect(checkNumbers([block(2)], [intake(1, TODAY, 'a'), intake(1, TODAY, 'a')], at).double).toEqual([])
    expect(checkNumbers([block(2)], [intake(1, TODAY, 'a'), voided(1, TODAY)], at).double).toEqual([])
  })

  it('numbers whose records went after their time are no gaps; of an older block only what lies behind its first known one is', () => {
    expect(checkNumbers([block(3, { settled: [1, 2] })], [], at).passed).toEqual([])
    const old = checkNumbers([block(9, {}, '2026-01-02T00:00:00.000Z')], [intake(6, TODAY), intake(8, TODAY)], at)
    expect(old.passed.map((one) => one.sequence)).toEqual([7])
  })

  it('a number of another point or block, or none at all, is not judged here', () => {
    const strange = { ...intake(1, TODAY), number: '不是号' }
    const other = {
      ...intake(1, TODAY),
      number: makeCaseNumber({ county: '430423000000', on: TODAY, point: 'YH201', sequence: 1 }),
    }
    expect(checkNumbers([block(2)], [strange, other], at).passed.map((one) => one.sequence)).toEqual([1])
  })
})
