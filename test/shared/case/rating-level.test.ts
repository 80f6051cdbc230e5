import { isBadRating } from '@shared/case/rating-level'
import { expect, it } from 'vitest'

it('the lower two of five levels are bad ratings, 基本满意 is none', () => {
  expect([1, 2, 3, 4, 5].map(isBadRating)).toEqual([false, false, false, true, true])
})
