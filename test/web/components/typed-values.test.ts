import { describe, expect, test } from 'vitest'
import { formatMoney, groupDigits, parseMoney } from '../../../web/components/field/group-digits'
import { matchOptions } from '../../../web/components/field/match-options'
import { parseTypedDate } from '../../../web/components/field/typed-date'

describe('typed values', () => {
  test('a phone is read in three, four, four, a card in fours', () => {
    expect(groupDigits('15400003317', [3, 4])).toBe('154 0000 3317')
    expect(groupDigits('6217995500001234567', [4])).toBe('6217 9955 0000 1234 567')
    expect(groupDigits('', [4])).toBe('')
  })

  test('an amount is whole 分, and what is no amount is said to be none', () => {
    expect(parseMoney('1,200.5')).toBe(120050)
    expect(parseMoney('80 元')).toBe(8000)
    expect(parseMoney('')).toBe(null)
    expect(parseMoney('1.234')).toBe(undefined)
    expect(parseMoney('八十')).toBe(undefined)
    expect(formatMoney(120050)).toBe('1200.50')
    expect(formatMoney(8000)).toBe('80')
  })

  test('a list narrows by words, then initials, then codes', () => {
    const options = [
      { value: '430423001', label: '开云镇', initials: 'kyz' },
      { value: '430423108', label: '永和乡', initials: 'yhx' },
      { value: '430423109', label: '福田铺乡', initials: 'ftpx' },
    ]
    expect(matchOptions(options, '永和').map((one) => one.label)).toEqual(['永和乡'])
    expect(matchOptions(options, 'YH').map((one) => one.label)).toEqual(['永和乡'])
    expect(matchOptions(options, '430423').map((one) => one.label)).toHaveLength(3)
    expect(matchOptions(options, '')).toHaveLength(3)
    expect(matchOptions(options, '没有')).toHaveLength(0)
  })
})

describe('typed dates', () => {
  test.each([
    ['20261203', '2026-12-03'],
    ['2026-12-3', '2026-12-03'],
    ['2026年2月9日', '2026-02-09'],
    ['2026.12.31', '2026-12-31'],
  ])('%s is %s', (typed, date) => {
    expect(parseTypedDate(typed)).toBe(date)
  })

  test('half a date is none, and a month needs no day', () => {
    expect(parseTypedDate('202612')).toBe(null)
    expect(parseTypedDate('2026-12')).toBe(null)
    expect(parseTypedDate('202612', true)).toBe('2026-12')
    expect(parseTypedDate('')).toBe(null)
  })
})
