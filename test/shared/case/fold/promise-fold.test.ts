import { expect, it } from 'vitest'
import type { CaseAction } from '../../../../shared/case/case-action'
import { type CaseState, emptyCaseState } from '../../../../shared/case/case-state'
import { commitmentFrom, promisesSupplied, tolerantFrom } from '../../../../shared/case/fold/promise-fold'

const action = (on: string, input: Record<string, unknown>): CaseAction => ({
  ...{ actionId: 'a', opId: 'o', caseId: 'c', seq: 1, name: 'supply', at: `${on}T02:00:00.000Z`, on, input },
  actor: { kind: 'citizen', id: 'x', name: null, role: null, unit: null },
})
const lines = ['a', 'b'].map((lineKey) => ({ lineKey, name: lineKey, how: '照片' }))

it('a promise is kept on the day on which its last line came, and what nobody promised changes nothing', () => {
  const tolerant = tolerantFrom(action('2026-03-02', { lines, days: 5 }))
  expect(tolerant).toMatchObject({ on: '2026-03-02', days: 5, suppliedOn: null })
  const state: CaseState = { ...emptyCaseState('c'), tolerant }
  expect(promisesSupplied(state, action('2026-03-03', { lineIds: ['a'] }))).toEqual({})
  const half = promisesSupplied(state, action('2026-03-03', { promised: ['a', 'z'] }))
  expect(half.tolerant).toMatchObject({ supplied: ['a'], suppliedOn: null })
  const whole = promisesSupplied({ ...state, ...half }, action('2026-03-04', { promised: ['b'] }))
  expect(whole.tolerant).toMatchObject({ supplied: ['a', 'b'], suppliedOn: '2026-03-04' })
})

it('a commitment begins as made, with the days of its letter or none', () => {
  const input = { lines, textVersion: '1', risk: 'low', supplyDays: null }
  expect(commitmentFrom(action('2026-03-02', input))).toMatchObject({ state: 'made', supplyDays: null, checks: [] })
  expect(commitmentFrom(action('2026-03-02', { ...input, supplyDays: 9 })).supplyDays).toBe(9)
})
