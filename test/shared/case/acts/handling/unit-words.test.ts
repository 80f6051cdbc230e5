import { expect, it } from 'vitest'
import { unitWords } from '../../../../../shared/case/acts/handling/unit-words'

it('working days are counted by the piece, days are not', () => {
  expect(`10${unitWords('工作日')}`).toBe('10个工作日')
  expect(`15${unitWords('日')}`).toBe('15日')
})
