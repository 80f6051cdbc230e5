import { expect, it } from 'vitest'
import { brokenPromiseOn } from '../../../../shared/case/facets/broken-promise'
import type { Commitment, TolerantPromise } from '../../../../shared/case/facets/promise'

const tolerant: TolerantPromise = {
  ...{ on: '2026-03-02', days: 3, lines: [], supplied: [], suppliedOn: null },
  lapsedOn: '2026-03-06',
}
const commitment: Commitment = {
  ...{ on: '2026-01-05', textVersion: '1', risk: 'low', lines: [], supplyDays: null, supplied: [], suppliedOn: null },
  state: 'broken',
  checks: [{ on: '2026-02-02', way: 'onSite', result: 'broken', officers: [], correctDays: null }],
}

it('a lapse is a broken promise when no cause was shown in fifteen days, and only while the case stays ended', () => {
  const lapsed = { status: 'deemedWithdrawn' as const, tolerant }
  expect(brokenPromiseOn([lapsed], '2026-03-21')).toBeNull()
  expect(brokenPromiseOn([lapsed], '2026-03-22')).toBe('2026-03-06')
  expect(brokenPromiseOn([{ status: 'inHandling', tolerant }], '2026-06-01')).toBeNull()
})

it('a commitment that a check found broken counts from that day; the last one is named', () => {
  expect(brokenPromiseOn([{ status: 'closed', commitment }], '2026-02-03')).toBe('2026-02-02')
  expect(brokenPromiseOn([{ status: 'closed', commitment: { ...commitment, state: 'kept' } }], '2026-03-03')).toBeNull()
  const lapsed = { status: 'deemedWithdrawn' as const, tolerant }
  expect(brokenPromiseOn([lapsed, { status: 'closed', commitment }], '2026-05-01')).toBe('2026-03-06')
})
