import { isBadRating } from './rating-level'

/** Five levels as the national rules name them, best first. */
export const LEVELS = ['非常满意', '满意', '基本满意', '不满意', '非常不满意'] as const

const GOOD = ['态度好', '讲得清楚', '办得快', '一次办好', '替我着想']
const BAD = ['态度不好', '没有一次讲清', '跑了多趟', '等得太久', '超过说好的日子', '让我交多余的材料', '向我收钱']

/** Tags that fit a level: what was good, or what went wrong. */
export function tagsOf(level: number): readonly string[] {
  return isBadRating(level) ? BAD : GOOD
}
