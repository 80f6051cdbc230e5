import { expect, it } from 'vitest'
import type { ProcedureRun } from '../../../../shared/case/case-state'
import { legalLimitOf, lengthened, procedureLimitOf } from '../../../../shared/case/clock/longer'
import { ELDER } from '../plans'

it('a limit grows in its own unit; on the spot becomes working days, hours stay', () => {
  expect(lengthened({ value: 20, unit: '工作日' }, 10)).toEqual({ value: 30, unit: '工作日' })
  expect(lengthened({ value: 15, unit: '日' }, 3)).toEqual({ value: 18, unit: '日' })
  expect(lengthened({ value: 0, unit: '即时' }, 3)).toEqual({ value: 3, unit: '工作日' })
  expect(lengthened({ value: 24, unit: '小时' }, 3)).toEqual({ value: 24, unit: '小时' })
})

it('a procedure has its first time and what was added once', () => {
  const run = { limit: { value: 5, unit: '工作日' } } as ProcedureRun
  expect(procedureLimitOf(run)).toEqual({ value: 5, unit: '工作日' })
  expect(procedureLimitOf({ ...run, longer: { days: 2, on: '2026-03-02', by: null } })?.value).toBe(7)
  expect(procedureLimitOf({ ...run, limit: null })).toBeNull()
})

it('an item without a limit of its own has the county’s', () => {
  expect(legalLimitOf(ELDER)).toEqual({ value: 20, unit: '工作日' })
})

it('what stands in for a limit is never shorter than what the county promises, in whatever unit', () => {
  const promise = { value: 35, unit: '工作日' } as const
  expect(legalLimitOf({ ...ELDER, promisedLimit: promise })).toEqual(promise)
  expect(legalLimitOf({ ...ELDER, profile: 'residence', promisedLimit: promise })).toEqual(promise)
  expect(legalLimitOf({ ...ELDER, profile: 'residence', promisedLimit: { value: 10, unit: '工作日' } }).unit).toBe('日')
  const legal = { value: 10, unit: '工作日' } as const
  expect(legalLimitOf({ ...ELDER, legalLimit: legal, promisedLimit: promise })).toEqual(legal)
})
