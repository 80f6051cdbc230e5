import { expect, it } from 'vitest'
import { workNodeOf } from '../../../../../shared/case/acts/flow/work-node'
import { emptyCaseState } from '../../../../../shared/case/case-state'
import { DISABILITY, MEDINS } from '../../plans'

it('more work goes to the review that was open, else to the last one, else to who decides', () => {
  const state = emptyCaseState('c')
  const gone = {
    ...{ upper: '市残联', way: 'system' as const, number: null, limit: { value: 5, unit: '工作日' as const } },
    ...{ on: '2026-03-02', fromNode: 'n2', back: null },
  }
  expect(workNodeOf({ ...state, uppers: [gone] }, DISABILITY)?.key).toBe('n2')
  expect(workNodeOf({ ...state, uppers: [{ ...gone, fromNode: 'n4' }] }, DISABILITY)?.key).toBe('n3')
  expect(workNodeOf(state, MEDINS)?.key).toBe('n2')
})
