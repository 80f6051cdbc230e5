import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareThree } from '../../../shared/sync/held/three-way'

const verdicts = (base: object, mine: object, theirs: object) =>
  Object.fromEntries(compareThree({ ...base }, { ...mine }, { ...theirs }).map((field) => [field.key, field.verdict]))

describe('three versions of a form', () => {
  it('clash only where both sides changed a field, and not to the same', () => {
    const base = { name: '甲', phone: '1', house: 'x', bank: 'b' }
    const mine = { phone: '2', house: 'y', bank: 'c' }
    const theirs = { name: '甲', phone: '3', house: 'x', bank: 'c' }
    expect(verdicts(base, mine, theirs)).toEqual({ name: 'same', phone: 'clash', house: 'mine', bank: 'same' })
  })

  it('take a field that mine does not name as untouched there', () => {
    expect(verdicts({ phone: '1' }, {}, { phone: '3' })).toEqual({ phone: 'theirs' })
  })

  it('take an empty field for one that was never filled in', () => {
    expect(verdicts({}, { note: '' }, { note: null })).toEqual({ note: 'same' })
  })

  const values = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3'))
  it('never clash when one side changed nothing', () => {
    fc.assert(
      fc.property(values, values, (base, mine) => {
        expect(compareThree(base, mine, base).map((field) => field.verdict)).not.toContain('clash')
        expect(compareThree(base, {}, mine).map((field) => field.verdict)).not.toContain('clash')
      }),
    )
  })
})
