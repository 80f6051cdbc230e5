import { canonicalText } from '@shared/sync/canonical'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)]),
  )
}

describe('the one text of a value', () => {
  it('does not depend on who wrote the keys down in which order', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalText(shuffled(value))).toBe(canonicalText(value))
      }),
    )
  })

  it('says the same as JSON: what it says is read back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('differs for different values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const same = JSON.stringify(shuffled(shuffled(one))) === JSON.stringify(shuffled(shuffled(other)))
        if (same) expect(canonicalText(one)).toBe(canonicalText(other))
      }),
    )
    expect(canonicalText({ a: 1 })).not.toBe(canonicalText({ a: '1' }))
    expect(canonicalText({ a: null })).not.toBe(canonicalText({}))
    expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]))
  })

  it('leaves out what is undefined, as the wire does', () => {
    expect(canonicalText({ b: undefined, a: [undefined] })).toBe('{"a":[null]}')
  })

  it('refuses what JSON cannot carry instead of writing something else', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1]) {
      expect(() => canonicalText(value)).toThrow(RangeError)
    }
  })
})
