import { expect, it } from 'vitest'
import { emptyCaseState } from '../../../shared/case/case-state'
import { CASE_STATUSES, type CaseStatus } from '../../../shared/case/case-status'
import { assertCell } from '../../../shared/case/cell'
import { type CaseActionName, MATRIX } from '../../../shared/case/matrix'
import { ProblemError } from '../../../shared/problem/problem'

const OFFICER = { kind: 'staff', id: 'S1', name: '罗成林', role: 'approver', unit: 'cl' } as const

/** What the table answers to every act in every status, after an officer has acted, in words. */
function refusalsFor(kind: 'citizen' | 'staff'): string[] {
  const last = { name: 'nodeApprove', at: '2026-03-02T01:00:00.000Z', by: OFFICER } as const
  return (Object.keys(CASE_STATUSES) as CaseStatus[]).flatMap((status) =>
    (Object.keys(MATRIX) as CaseActionName[]).flatMap((name) => {
      try {
        assertCell({ ...emptyCaseState('c'), status, last }, name, { kind })
        return []
      } catch (error) {
        return error instanceof ProblemError ? [JSON.stringify(error.problem)] : [String(error)]
      }
    }),
  )
}

it('a refusal names the officer who was first to colleagues, and to a citizen the office', () => {
  expect(refusalsFor('staff').join()).toContain('罗成林')
  expect(refusalsFor('citizen').join()).not.toContain('罗成林')
  expect(refusalsFor('citizen').join()).toContain('办理单位')
  expect(refusalsFor('citizen')).toHaveLength(refusalsFor('staff').length)
})
