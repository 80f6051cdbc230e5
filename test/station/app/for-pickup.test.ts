import type { OwnCase } from '@shared/station/view/own-case'
import { describe, expect, it } from 'vitest'
import { forPickup } from '../../../station/app/useCounts'

const lies = (caseId: string, change: Partial<OwnCase> = {}) =>
  ({ caseId, statusKey: 'readyForPickup', custodyPoint: 'st-201', ...change }) as OwnCase
const row = (caseId: string, state: string, title = '发放结果：残疾人证') => ({ caseId, state, title })
const ids = (cases: readonly OwnCase[]) => cases.map((one) => one.caseId)

describe('what is to be fetched at a station', () => {
  it('is what lies at the point and waits for its owner', () => {
    const cases = [lies('a'), lies('b', { statusKey: 'unclaimed' }), lies('c', { statusKey: 'closed' })]
    expect(ids(forPickup([...cases, lies('d', { custodyPoint: null })], []))).toEqual(['a', 'b'])
  })

  it('is not handed out twice while the first hand-out waits for the network', () => {
    const cases = [lies('a'), lies('b')]
    for (const state of ['sealed', 'waitingNet', 'sendingText', 'retryAt', 'confirming', 'deferred'])
      expect(ids(forPickup(cases, [row('a', state)]))).toEqual(['b'])
  })

  it('stands there again when the hand-out is set aside, and when it is made anew after an earlier one', () => {
    for (const state of ['conflict', 'quarantined', 'confirmed', 'keptCopy'])
      expect(ids(forPickup([lies('a')], [row('a', state)]))).toEqual(['a'])
    expect(ids(forPickup([lies('a')], [row('a', 'sealed', '补交材料')]))).toEqual(['a'])
  })
})
