import { allOf, anyOf, substitute } from '@shared/bundle/substitute'
import { describe, expect, it } from 'vitest'

const v = (name: string) => ({ var: name })
const replace = (name: string) =>
  ({ 's.who': 'newborn', name: v('childName'), hukou: v('home'), gone: null })[name] as unknown

describe('an expression of one form in another', () => {
  it('has its variables replaced by what they follow from', () => {
    expect(substitute({ '==': [v('name'), v('phone')] }, replace)).toEqual({ '==': [v('childName'), v('phone')] })
    expect(substitute({ '!!': [v('hukou.division')] }, replace)).toEqual({ '!!': [v('home.division')] })
    expect(substitute(v('gone'), replace)).toBeNull()
  })

  it('is worked out where no variable is left', () => {
    expect(substitute({ '==': [v('s.who'), 'newborn'] }, replace)).toBe(true)
    expect(substitute({ and: [{ '==': [v('s.who'), 'adult'] }, v('phone')] }, replace)).toEqual({
      and: [false, v('phone')],
    })
  })

  it('leaves the names of a table’s own columns alone', () => {
    const rows = { some: [v('hukou'), { '==': [v('name'), 'x'] }] }
    expect(substitute(rows, replace)).toEqual({ some: [v('home'), { '==': [v('name'), 'x'] }] })
  })
})

describe('conditions together', () => {
  it('say nothing twice and nothing that always holds', () => {
    expect(allOf(true, null, v('a'), { and: [v('b'), v('a')] })).toEqual({ and: [v('a'), v('b')] })
    expect(allOf(true, null)).toBe(true)
    expect(allOf(v('a'), false)).toBe(false)
    expect(anyOf([v('a'), v('a'), false])).toEqual(v('a'))
    expect(anyOf([v('a'), true])).toBe(true)
    expect(anyOf([false, false])).toBe(false)
  })
})
