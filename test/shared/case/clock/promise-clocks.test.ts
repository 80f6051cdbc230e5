import { describe, expect, it } from 'vitest'
import { emptyCaseState } from '../../../../shared/case/case-state'
import { checkLimit, promiseClocks } from '../../../../shared/case/clock/promise-clocks'
import type { Commitment } from '../../../../shared/case/facets/promise'

const by = { kind: 'staff', id: 's', name: 's', role: 'chiefRep', unit: 'u' } as const
const granted = { kind: 'granted', on: '2026-03-02', by, text: '', reasons: [], validUntil: null } as const
const made: Commitment = {
  ...{ on: '2026-03-02', textVersion: '1', risk: 'high', lines: [], supplyDays: 20, supplied: [], suppliedOn: null },
  ...{ state: 'made', checks: [] },
}
const clocks = (commitment: Commitment, decided = true) =>
  promiseClocks({
    state: { ...emptyCaseState('c'), commitment, decision: decided ? granted : null },
  }).map(({ name, startOn, limit, endedOn }) => [name, startOn, limit.value, limit.unit, endedOn])

describe('时限 of promises', () => {
  it('nothing was promised: nothing runs', () => {
    expect(promiseClocks({ state: emptyCaseState('c') })).toEqual([])
  })

  it('a commitment is supplied and checked from the grant, not before it', () => {
    expect(clocks(made, false)).toEqual([])
    expect(clocks(made)).toEqual([
      ['commitmentSupply', '2026-03-02', 20, '日', null],
      ['afterCheck', '2026-03-02', 10, '工作日', null],
    ])
    expect([checkLimit('middle').value, checkLimit('low').value]).toEqual([30, 30])
  })

  it('the check ends with the first look; days to put right end with the second', () => {
    const first = { on: '2026-03-10', way: 'onSite', result: 'correctable', officers: [], correctDays: 10 } as const
    const second = { on: '2026-03-18', way: 'onSite', result: 'kept', officers: [], correctDays: null } as const
    const waiting: Commitment = { ...made, supplyDays: null, checks: [first] }
    expect(clocks(waiting)).toEqual([
      ['afterCheck', '2026-03-02', 10, '工作日', '2026-03-10'],
      ['correctWithin', '2026-03-10', 10, '日', null],
    ])
    const done: Commitment = { ...waiting, checks: [first, second], state: 'corrected' }
    expect(clocks(done).at(-1)).toEqual(['correctWithin', '2026-03-10', 10, '日', '2026-03-18'])
  })
})
