import { addReceived, DAY_BUDGET_BYTES, isSpent, type Received, receivedOn, restMs } from '@shared/sync/pull-budget'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-03-02'
const TOMORROW = '2026-03-03'

describe('what a station takes in a day', () => {
  it('is the sum of the answers of that day and of no other', () => {
    const answers = fc.array(
      fc.record({ on: fc.constantFrom(TODAY, TOMORROW), bytes: fc.integer({ min: 0, max: 1e6 }) }),
    )
    fc.assert(
      fc.property(answers, (unordered) => {
        const inOrder = [...unordered].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
        const received = inOrder.reduce<Received | undefined>((sum, one) => addReceived(sum, one), undefined)
        const last = inOrder.at(-1)?.on ?? TODAY
        const expected = inOrder.filter((one) => one.on === last).reduce((sum, one) => sum + one.bytes, 0)
        expect(receivedOn(received, last)).toBe(expected)
      }),
    )
  })

  it('holds back from the budget on, and the next day begins anew', () => {
    const full = { on: TODAY, bytes: DAY_BUDGET_BYTES }
    expect(isSpent({ ...full, bytes: DAY_BUDGET_BYTES - 1 }, TODAY)).toBe(false)
    expect(isSpent(full, TODAY)).toBe(true)
    expect(isSpent(full, TOMORROW)).toBe(false)
    expect(isSpent(undefined, TODAY)).toBe(false)
  })

  it('asks ten times as seldom beyond the budget', () => {
    const full = { on: TODAY, bytes: DAY_BUDGET_BYTES }
    expect(restMs(full, TODAY)).toBe(10 * restMs(full, TOMORROW))
  })
})
