import { expect, it } from 'vitest'
import { emptyCaseState } from '../../../../shared/case/case-state'
import { goneUpOn, interestedUntil, isConsultOpen, isReviewedBelow } from '../../../../shared/case/clock/watch-clocks'
import type { Consult } from '../../../../shared/case/facets/hearing-others'
import { readCountyCalendar } from '../../calendar/county-calendar'
import { DISABILITY } from '../plans'

const calendar = readCountyCalendar()
const asked: Consult = {
  ...{ consultId: 'q', form: 'department', unit: 'mzj', role: null, days: 3, on: '2026-03-02', askedBy: 'a' },
  ...{ answer: null, answeredOn: null, answeredBy: null },
}

it('a question is open until it is answered or its last day has passed', () => {
  expect(isConsultOpen(asked, calendar, '2026-03-05')).toBe(true)
  expect(isConsultOpen(asked, calendar, '2026-03-06')).toBe(false)
  expect(isConsultOpen({ ...asked, answer: 'agree' }, calendar, '2026-03-02')).toBe(false)
})

it('who has a right to a hearing has at least five working days', () => {
  const told = { ref: 'r', days: 3, hearing: false, on: '2026-03-02' }
  expect(interestedUntil(told, calendar)).toBe('2026-03-05')
  expect(interestedUntil({ ...told, hearing: true }, calendar)).toBe('2026-03-09')
})

it('nothing is above that never left, and only an outside organ of the flow has the review done below', () => {
  expect(goneUpOn(emptyCaseState('c'))).toBeNull()
  expect(isReviewedBelow(DISABILITY)).toBe(false)
})
