import {
  birthDateOf,
  findIdNumberFault,
  genderOf,
  isIdNumber,
  normalizeIdNumber,
  sayIdNumberFault,
} from '@shared/identity/id-number'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import people from '../../../prisma/seed/data/people.json'

/** An oracle of its own: ISO 7064 MOD 11-2 by doubling, as GB 11643 describes it beside the weights. */
function checkOf(first: string): string {
  let rest = 0
  for (const digit of first) rest = ((rest + Number(digit)) * 2) % 11
  const value = (12 - rest) % 11
  return value === 10 ? 'X' : String(value)
}

const numbers = fc
  .record({
    place: fc.constantFrom('110101', '430423', '810000', '990423', '540121'),
    at: fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2026-03-01T00:00:00Z'), noInvalidDate: true }),
    order: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ place, at, order }) => {
    const first = place + at.toISOString().slice(0, 10).replace(/-/g, '') + String(order).padStart(3, '0')
    return first + checkOf(first)
  })

describe('an ID number', () => {
  it('with the right check digit is taken, and tells birth date and sex', () => {
    fc.assert(
      fc.property(numbers, (id) => {
        expect(findIdNumberFault(id, '2026-03-02')).toBeNull()
        expect(birthDateOf(id)?.replace(/-/g, '')).toBe(id.slice(6, 14))
        expect(genderOf(id)).toBe(Number(id[16]) % 2 === 1 ? '1' : '2')
      }),
      { numRuns: 2_000 },
    )
  })

  it('with any one digit wrong is not taken', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (id, at, add) => {
        const wrong = id.slice(0, at) + String((Number(id[at]) + add) % 10) + id.slice(at + 1)
        expect(isIdNumber(wrong)).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  it('written in full width, with spaces or a small x is the same number', () => {
    fc.assert(
      fc.property(numbers, (id) => {
        const wide = [...id].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')
        const spaced = `${id.slice(0, 6)} ${id.slice(6, 14)}\u3000${id.slice(14)}`.toLowerCase()
        expect([normalizeIdNumber(wide), normalizeIdNumber(spaced)]).toEqual([id, id])
      }),
      { numRuns: 500 },
    )
  })

  it('of every person of the demo county is well formed and cannot be anybody’s', () => {
    const ids = people.people.flatMap((one) => (one.idNumber === null ? [] : [one.idNumber]))
    expect(ids.length).toBeGreaterThan(100)
    for (const id of ids) expect([id.slice(0, 6), isIdNumber(id)], id).toEqual(['990423', true])
  })

  it.each([
    ['990423193803129011', '第 18 位对不上，请核对每一位'],
    ['99042319380312901', '身份证号是 18 位，现在是 17 位'],
    ['9904231938031290190', '身份证号是 18 位，现在是 19 位'],
    ['990423380312901', '这是 15 位旧号，请填 18 位新号'],
    ['990423193813999019', '出生年月日不对，请看第 7 到 14 位'],
    ['990423202701019019', '出生日期晚于今天，请核对第 7 到 14 位'],
    ['99042319380312901A', '只能有数字，最后一位可以是 X'],
    ['170101199003070513', '前 6 位不是我国的地区码，请核对'],
  ])('%s is refused with words that say where to look', (id, words) => {
    const fault = findIdNumberFault(id, '2026-03-02')
    expect(fault && sayIdNumberFault(fault)).toBe(words)
    expect(birthDateOf(id) === null || fault?.kind === 'future').toBe(true)
  })
})
