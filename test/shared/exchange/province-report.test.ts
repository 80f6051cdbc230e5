import { caseExchangeOf } from '@shared/exchange/province-report'
import { describe, expect, it } from 'vitest'

const row = (state: string, provinceNo: string | null = null) => ({ state, provinceNo })

describe('how a case stands with the province', () => {
  it('is unsent before the first act arrived', () => {
    expect(caseExchangeOf([])).toEqual({ state: 'unsent', number: null })
    expect(caseExchangeOf([row('waiting')])).toEqual({ state: 'unsent', number: null })
  })

  it('is partly there, then there, with the number that the province gave', () => {
    expect(caseExchangeOf([row('confirmed', '430423-1'), row('waiting')])).toEqual({
      state: 'partly',
      number: '430423-1',
    })
    expect(caseExchangeOf([row('confirmed', '430423-1'), row('confirmed', '430423-1')])).toEqual({
      state: 'sent',
      number: '430423-1',
    })
  })

  it('has failed when an act was refused or differs there', () => {
    expect(caseExchangeOf([row('confirmed', '430423-1'), row('refused')]).state).toBe('failed')
    expect(caseExchangeOf([row('differs', '430423-1')]).state).toBe('failed')
  })
})
