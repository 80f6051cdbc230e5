import { expect, it } from 'vitest'
import { type CaseState, emptyCaseState } from '../../../../shared/case/case-state'
import { aftermathClocks, handlingEndOf } from '../../../../shared/case/clock/aftermath-clocks'
import { readCountyCalendar } from '../../calendar/county-calendar'
import { DISABILITY } from '../plans'

const clocksOf = (state: Partial<CaseState>) =>
  aftermathClocks({
    state: { ...emptyCaseState('c'), ...state },
    ...{ plan: DISABILITY, calendar: readCountyCalendar(), today: '2026-03-20' },
  }).map(({ name, startOn, limit, endedOn }) => ({ name, startOn, limit, endedOn }))

it('a case that never ended and was never decided has none', () => {
  expect(clocksOf({})).toEqual([])
})

it('what was deemed withdrawn may be taken up again for fifteen days, and goes to the archive within thirty', () => {
  expect(clocksOf({ status: 'deemedWithdrawn', endedOn: '2026-03-10' })).toEqual([
    { name: 'reinstateWindow', startOn: '2026-03-10', limit: { value: 15, unit: '日' }, endedOn: null },
    { name: 'archiveDue', startOn: '2026-03-10', limit: { value: 30, unit: '日' }, endedOn: null },
  ])
})

it('an order to decide anew begins a clock of its own, as long as the item where it names no limit, and ends the first round', () => {
  const remakes: CaseState['remakes'] = [
    {
      ...{ origin: 'review', orderNo: '衡山复决〔2026〕1号', orderOn: '2026-03-12', quashedOn: '2026-03-13' },
      ...{ quashed: 'decision', limit: null, firstRun: 1 },
    } as unknown as NonNullable<CaseState['remakes']>[number],
  ]
  expect(clocksOf({ status: 'pendingDecision', remakes })).toEqual([
    { name: 'remake', startOn: '2026-03-12', limit: { value: 10, unit: '工作日' }, endedOn: null },
  ])
  expect(handlingEndOf({ ...emptyCaseState('c'), remakes })).toBe('2026-03-13')
  expect(handlingEndOf(emptyCaseState('c'))).toBeNull()
})
