import { isBankNumber } from '@shared/identity/bank-number'
import { isUscc } from '@shared/identity/uscc'
import { describe, expect, it } from 'vitest'
import organisation from '../../../prisma/seed/data/organisation.json'
import people from '../../../prisma/seed/data/people.json'

describe('a unified social credit code', () => {
  it('of every unit and enterprise of the county is well formed, and with one sign changed it is not', () => {
    const codes = [...organisation.units, ...people.enterprises].flatMap((one) => (one.uscc ? [one.uscc] : []))
    expect(codes.length).toBeGreaterThan(20)
    for (const code of codes) {
      expect(isUscc(code), code).toBe(true)
      expect(isUscc(`${code.slice(0, 10)}${code[10] === '1' ? '2' : '1'}${code.slice(11)}`), code).toBe(false)
    }
  })
  it.each(['', '91110000000000000', '9111000000000000OI'])('%s is none', (code) => expect(isUscc(code)).toBe(false))
})

describe('a bank number', () => {
  it('has twelve to twenty-two digits', () => {
    expect(isBankNumber('6222 0212 3456 7890')).toBe(true)
    expect(isBankNumber('1234')).toBe(false)
    expect(isBankNumber('6222-0212-3456-7890')).toBe(false)
  })
})
