import { evaluate, holds, OPERATORS, unknownOperators, variablesOf } from '@shared/form/operators'
import { describe, expect, it } from 'vitest'

const value = (expression: unknown, data: object = {}) => evaluate(expression, data)
const ROWS = {
  rows: [{ kind: 'a', amount: 3, on: '2026-01-05' }, { kind: 'b', amount: 4, on: '2026-03-01' }, { kind: 'a' }],
}

describe('our own operators', () => {
  it('count whole years, months and days; what is missing compares false', () => {
    expect(value({ age: ['2008-03-02', '2026-03-01'] })).toBe(17)
    expect(value({ age: ['2008-03-02', '2026-03-02'] })).toBe(18)
    expect(value({ age: ['2008-02-29', '2026-02-28'] })).toBe(17)
    expect(value({ monthsBetween: ['2026-01-31', '2026-03-01'] })).toBe(1)
    expect(value({ daysBetween: ['2026-02-28', '2026-03-01'] })).toBe(1)
    expect(value({ year: ['2026-03'] })).toBe(2026)
    for (const missing of [
      { age: [null, '2026-03-01'] },
      { daysBetween: ['2026-02-30', '2026-03-01'] },
      { year: [''] },
    ]) {
      expect(value(missing)).toBeNaN()
      expect(value({ '<': [missing, 18] })).toBe(false)
      expect(value({ '>=': [missing, 18] })).toBe(false)
    }
  })

  it('read a date and a sex out of a number that is right', () => {
    expect(value({ birthDateOf: ['990423193803129019'] })).toBe('1938-03-12')
    expect(value({ genderOf: ['990423193803129019'] })).toBe('1')
    expect(value({ birthDateOf: ['990423193803129011'] })).toBeNull()
    expect(value({ genderOf: [null] })).toBeNull()
  })

  it('look into tables', () => {
    expect(value({ sum: [{ var: 'rows' }, 'amount'] }, ROWS)).toBe(7)
    expect(value({ countBy: [{ var: 'rows' }, 'kind', 'a'] }, ROWS)).toBe(2)
    expect(value({ anyBefore: [{ var: 'rows' }, 'on', '2026-02-01'] }, ROWS)).toBe(true)
    expect(value({ anyBefore: [{ var: 'rows' }, 'on', '2026-01-05'] }, ROWS)).toBe(false)
    expect(value({ distinct: [{ var: 'rows' }, 'kind'] }, ROWS)).toBe(false)
    expect(value({ distinct: [{ var: 'rows' }, 'on'] }, ROWS)).toBe(true)
    expect(value({ sum: [{ var: 'nothing' }, 'amount'] }, ROWS)).toBe(0)
  })

  it('measure, divide and compare texts', () => {
    expect(value({ len: ['李𠮷'] })).toBe(2)
    expect(value({ len: [null] })).toBe(0)
    expect(value({ divFloor: [7, 2] })).toBe(3)
    expect(value({ divFloor: [7, 0] })).toBeNaN()
    expect(value({ divFloor: [null, 2] })).toBeNaN()
    expect(value({ startsWith: ['99042319', '990423'] })).toBe(true)
    expect(value({ startsWith: [null, ''] })).toBe(false)
    expect(value({ certTail: ['99042319490802902742', '4', '2'] })).toBe(true)
    expect(value({ certTail: ['99042319490802902742', '4', '3'] })).toBe(false)
    expect(value({ within: ['430423201201', '430423201000'] })).toBe(true)
    expect(value({ within: ['', '430423000000'] })).toBe(false)
  })

  it('know what is a number of a person, an enterprise, an account and a phone', () => {
    expect(value({ isIdNumber: ['990423193803129019'] })).toBe(true)
    expect(value({ isUscc: ['92990423YM00050018'] })).toBe(true)
    expect(value({ isPhone: ['15400000001'] })).toBe(true)
    expect(value({ isBankNo: ['1'] })).toBe(false)
    for (const name of ['isIdNumber', 'isUscc', 'isPhone', 'isBankNo']) expect(value({ [name]: [null] })).toBe(false)
  })
})

describe('an expression', () => {
  it('that is not there answers as the caller says', () => {
    expect(holds(null, {})).toBe(true)
    expect(holds(undefined, {}, false)).toBe(false)
    expect(holds(false, {})).toBe(false)
    expect(holds({ var: 'nothing' }, {})).toBe(false)
  })

  it('names its variables, and leaves out a row’s own', () => {
    expect(
      variablesOf({ and: [{ var: 's.minor' }, { some: [{ var: 'rows' }, { '==': [{ var: 'kind' }, 'a'] }] }] }),
    ).toEqual(['s.minor', 'rows'])
    expect(variablesOf({ var: ['phone', ''] })).toEqual(['phone'])
  })

  it('shows what it is made of that does not exist, however deep', () => {
    expect(unknownOperators({ and: [{ or: [{ regex: ['a', 'b'] }] }, { '==': [1, { log: 'x' }] }] })).toEqual([
      'regex',
      'log',
    ])
    expect(OPERATORS.has('regex')).toBe(false)
  })
})
