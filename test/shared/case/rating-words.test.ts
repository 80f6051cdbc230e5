import { describe, expect, it } from 'vitest'
import { isBadRating } from '../../../shared/case/rating-level'
import { LEVELS, tagsOf } from '../../../shared/case/rating-words'

describe('the words of a rating', () => {
  it('are five levels, best first, each with tags', () => {
    expect(LEVELS[0]).toBe('非常满意')
    expect(LEVELS).toHaveLength(5)
    for (const [at] of LEVELS.entries()) expect(tagsOf(at + 1).length).toBeGreaterThan(3)
  })

  it('name what went wrong for bad levels only', () => {
    for (const [at] of LEVELS.entries()) {
      expect(tagsOf(at + 1).some((tag) => /不好|太久|多余/.test(tag))).toBe(isBadRating(at + 1))
    }
  })
})
