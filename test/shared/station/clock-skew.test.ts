import { describe, expect, it } from 'vitest'
import { isSkewed, skewText } from '../../../shared/station/clock-skew'

const MINUTE = 60_000

describe('a clock that is wrong', () => {
  it.each([
    [null, false],
    [0, false],
    [10 * MINUTE, false],
    [-10 * MINUTE - 1, true],
    [400 * 1440 * MINUTE, true],
  ])('%s ms is looked at: %s', (skewMs, looked) => expect(isSkewed(skewMs)).toBe(looked))

  it('is said in the unit that says enough', () => {
    expect(skewText(-25 * MINUTE)).toBe('慢 25 分钟')
    expect(skewText(3 * 60 * MINUTE)).toBe('快 3 小时')
    expect(skewText(400 * 1440 * MINUTE)).toBe('快 400 天')
  })
})
