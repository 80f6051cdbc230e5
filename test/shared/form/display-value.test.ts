import { displayValue, isMaskedType } from '@shared/form/display-value'
import { FIELD_TYPES } from '@shared/form/field-definition'
import { describe, expect, it } from 'vitest'
import { dictionary } from '../service-item/county-catalogue'

const field = (key: string) => {
  const found = dictionary.fields.get(key)
  if (found === undefined) throw new RangeError(`no field ${key}`)
  return found
}
const show = (key: string, value: unknown, options = {}) => displayValue(field(key), value, dictionary, options)

describe('a value as it is read', () => {
  it('is words for codes, lists and yes or no', () => {
    expect(show('ethnicity', '01')).toBe('汉族')
    expect(show('ethnicity', '99?')).toBe('99?')
    expect(show('disabilityTypeClaimed', ['vision', 'nothing'])).toMatch(/^(视力|vision)、nothing$/)
    expect(show('commitmentAccepted', true)).toBe('是')
    expect(show('commitmentAccepted', false)).toBe('否')
  })

  it('is a day in words, money in yuan, and nothing for nothing', () => {
    expect(show('birthDate', '1938-03-02')).toBe('1938 年 3 月 2 日')
    const money = [...dictionary.fields.values()].find((one) => one.type === 'money')
    if (money === undefined) throw new Error('the county asks for money somewhere')
    expect(displayValue(money, 123456, dictionary)).toBe('1234.56 元')
    for (const empty of [null, undefined, '']) expect(show('name', empty)).toBe('')
  })

  it('is an address with the words of its place', () => {
    const address = { division: '430423201201', detail: '3组' }
    expect(show('hukouAddress', address, { divisionName: () => '永和乡沙头村' })).toBe('永和乡沙头村3组')
    expect(show('hukouAddress', address)).toBe('3组')
  })

  it('hides who it is when masked, and only then', () => {
    expect(show('idNumber', '990423193803129019', { mask: true })).toBe('990423********9019')
    expect(show('phone', '15400000001', { mask: true })).toBe('154****0001')
    expect(show('bankAccount', '6212 0000 1234', { mask: true })).toBe('尾号 1234')
    expect(show('idNumber', '990423193803129019')).toBe('990423193803129019')
  })

  it('says of pictures and signatures only that they are there', () => {
    expect(show('applicantSignature', 'file-id')).toBe('已交')
    expect(show('householdMembers', [{}, {}])).toBe('2 行')
  })

  it('is masked for exactly the types that identify', () => {
    expect(FIELD_TYPES.filter(isMaskedType)).toEqual(['idNumber', 'phone', 'bankAccount'])
  })
})
