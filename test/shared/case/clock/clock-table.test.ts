import { expect, it } from 'vitest'
import { CLOCK_LABELS, fallbackLimitOf } from '../../../../shared/case/clock/clock-table'

it('an item without a limit still has one, by its kind', () => {
  expect(fallbackLimitOf('licence')).toEqual({ value: 20, unit: '工作日' })
  expect(fallbackLimitOf('marketRegistration')).toEqual({ value: 3, unit: '工作日' })
  expect(fallbackLimitOf('socialInsurance')).toEqual({ value: 10, unit: '工作日' })
  expect(fallbackLimitOf('residence')).toEqual({ value: 15, unit: '日' })
  expect(fallbackLimitOf('general')).toEqual(fallbackLimitOf('relief'))
})

it('every clock has a word and somebody who must act', () => {
  for (const clock of Object.values(CLOCK_LABELS)) expect(clock.label.length).toBeGreaterThan(1)
  expect(CLOCK_LABELS.statutory).toMatchObject({ legal: true, owner: 'organ' })
})
