import { describe, expect, it } from 'vitest'
import { saysSomething } from '../../../../../shared/case/acts/intake/says-something'

describe('what is supplied', () => {
  it('is a line that came in, or a reason why nothing comes', () => {
    expect(saysSomething({ lineIds: ['photo'], cannotGet: null })).toBe(true)
    expect(saysSomething({ lineIds: [], cannotGet: '原件丢了' })).toBe(true)
  })

  it('is not an empty call, nor a reason that says nothing', () => {
    for (const cannotGet of [null, '', '   ', '无']) expect(saysSomething({ lineIds: [], cannotGet })).toBe(false)
  })
})
