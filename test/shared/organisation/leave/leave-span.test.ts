import { describe, expect, it } from 'vitest'
import {
  assertNoneInTheWay,
  assertSpan,
  FOR_GOOD,
  type HeldLeave,
} from '../../../../shared/organisation/leave/leave-span'
import { ProblemError } from '../../../../shared/problem/problem'

const TODAY = '2026-03-02'
const codeOf = (run: () => void): string | null => {
  try {
    run()
    return null
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.fields?.[0]?.path ?? error.problem.code
    throw error
  }
}
const held = (staffId: string, deputyId: string, fromOn: string, untilOn: string): HeldLeave => ({
  ...{ staffId, deputyId, fromOn, untilOn, name: `${staffId}的名字`, deputyName: `${deputyId}的名字` },
})
const wanted = (staffId: string, deputyId: string, fromOn = '2026-03-04', untilOn = '2026-03-06') => ({
  ...{ staffId, deputyId, fromOn, untilOn },
})

describe('the days of a leave', () => {
  it.each([
    [null, '2026-03-02', '2026-03-02'],
    [null, '2026-03-02', '2027-03-02'],
    ['fromOn', '2026-03-01', '2026-03-02'],
    ['untilOn', '2026-03-04', '2026-03-03'],
    ['untilOn', '2026-03-02', '2027-03-03'],
    ['fromOn', '2026-02-30', '2026-03-03'],
    ['untilOn', '2026-03-04', '明天'],
  ])('answer %s for %s to %s', (answer, fromOn, untilOn) => {
    expect(codeOf(() => assertSpan({ fromOn, untilOn }, TODAY))).toBe(answer)
  })
})

describe('what stands in the way of a leave', () => {
  it('is nothing where the days do not meet', () => {
    const before = [held('A', 'B', '2026-03-02', '2026-03-03'), held('B', 'C', '2026-03-07', '2026-03-08')]
    expect(codeOf(() => assertNoneInTheWay(before, wanted('A', 'B')))).toBe(null)
  })

  it('is one’s own leave on one of the days', () => {
    expect(codeOf(() => assertNoneInTheWay([held('A', 'C', '2026-03-06', '2026-03-09')], wanted('A', 'B')))).toBe(
      'leave.overlaps',
    )
  })

  it('is a deputy who is away: nobody’s deputy has a deputy', () => {
    expect(codeOf(() => assertNoneInTheWay([held('B', 'C', '2026-03-06', '2026-03-06')], wanted('A', 'B')))).toBe(
      'leave.deputyAway',
    )
    expect(codeOf(() => assertNoneInTheWay([held('B', 'C', '2026-01-01', FOR_GOOD)], wanted('A', 'B')))).toBe(
      'leave.deputyAway',
    )
  })

  it('is standing in for somebody, so that no circle comes about either', () => {
    expect(codeOf(() => assertNoneInTheWay([held('B', 'A', '2026-03-04', '2026-03-04')], wanted('A', 'C')))).toBe(
      'leave.standsIn',
    )
    // A → B while B → A: the deputy is away.
    expect(codeOf(() => assertNoneInTheWay([held('B', 'A', '2026-03-04', '2026-03-04')], wanted('A', 'B')))).toBe(
      'leave.deputyAway',
    )
  })
})
