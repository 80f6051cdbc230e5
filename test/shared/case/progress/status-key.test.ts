import { expect, it } from 'vitest'
import { emptyCaseState } from '../../../../shared/case/case-state'
import { CASE_STATUSES, type CaseStatus } from '../../../../shared/case/case-status'
import { statusKeyOf } from '../../../../shared/case/progress/status-key'

const state = emptyCaseState('c')

it('a status is shown under its own name, unless a facet has a name of its own', () => {
  for (const status of Object.keys(CASE_STATUSES) as CaseStatus[]) {
    expect([status, 'resultMaking']).toContain(statusKeyOf({ ...state, status }))
  }
  const notice = {
    by: 'requestSupplement',
    firstOn: '',
    on: '',
    replyDays: 30,
    lines: [],
    supplied: [],
    suppliedOn: null,
    sameLinesRounds: 0,
  } as const
  expect(statusKeyOf({ ...state, status: 'received', oneTimeNotice: notice })).toBe('supplementGiven')
  const refusal = { reason: 'notNeeded', article: null, facts: '', organ: null }
  expect(statusKeyOf({ ...state, status: 'refusedAcceptance', refusal })).toBe('notRequired')
  expect(statusKeyOf({ ...state, status: 'closed', deliveredOn: '2026-03-02' })).toBe('delivered')
})
