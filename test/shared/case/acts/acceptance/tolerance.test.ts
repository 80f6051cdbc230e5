import { describe, expect, it } from 'vitest'
import { longestTolerance, printedDay } from '../../../../../shared/case/acts/acceptance/tolerance'
import { material } from '../../case-story'
import { ELDER, MEDINS } from '../../plans'

const of = (value: number) => ({ ...ELDER, promisedLimit: { value, unit: '工作日' as const } })
const line = (tolerableWithin: number | null, tolerable = true) => material('x', { tolerable, tolerableWithin })

describe('容缺期限', () => {
  it('leaves two working days for the decision and is never over twenty: 3 → 1, 5 → 3, 7 → 5, 20 → 18, 30 → 20', () => {
    expect([3, 5, 7, 20, 30].map((days) => longestTolerance(of(days), [line(60)]))).toEqual([1, 3, 5, 18, 20])
    expect(longestTolerance(of(2), [line(60)])).toBeNull()
  })

  it('is no longer than each line’s own row says; one line that may not be left open closes it', () => {
    expect(longestTolerance(of(20), [line(10), line(4)])).toBe(4)
    expect(longestTolerance(of(20), [line(10), line(null)])).toBeNull()
    expect(longestTolerance(of(20), [line(10), line(10, false)])).toBeNull()
    expect(longestTolerance(of(20), [])).toBeNull()
  })

  it('counts from the legal limit where nothing else was promised, and never for an instant item', () => {
    const legal = { ...ELDER, promisedLimit: null, legalLimit: { value: 10, unit: '工作日' as const } }
    expect(longestTolerance(legal, [line(60)])).toBe(8)
    expect(longestTolerance({ ...ELDER, promisedLimit: null, legalLimit: null }, [line(60)])).toBeNull()
    expect(longestTolerance({ ...MEDINS, promisedLimit: of(9).promisedLimit }, [line(60)])).toBeNull()
  })

  it('prints a day as papers do', () => {
    expect(printedDay('2026-05-08')).toBe('2026年5月8日')
  })
})
