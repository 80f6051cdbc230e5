import { maskAccount, maskIdNumber, maskName, maskPhone } from '@shared/identity/mask'
import { describe, expect, it } from 'vitest'
import people from '../../../prisma/seed/data/people.json'

describe('a mask', () => {
  it.each([
    ['旷志良', '旷**'],
    ['李四', '李*'],
    ['𠮷野', '𠮷*'],
    ['阿依古丽·买买提', '阿**'],
    ['犇', '犇'],
    ['', ''],
  ])('of the name %s is %s', (name, masked) => expect(maskName(name)).toBe(masked))

  it('of a number keeps the first six and last four, of a phone three and four, of an account the last four', () => {
    expect(maskIdNumber('990423193803129019')).toBe('990423********9019')
    expect(maskPhone('15400000001')).toBe('154****0001')
    expect(maskAccount('6222 0000 1234 5678')).toBe('尾号 5678')
  })

  it('of something short shows nothing of it', () => {
    expect([maskIdNumber('12345'), maskPhone('1234567')]).toEqual(['*****', '*******'])
  })

  it('never gives a whole name, number or phone of the county away', () => {
    for (const one of people.people) {
      if ([...one.name].length > 1) expect(maskName(one.name)).not.toContain(one.name)
      if (one.idNumber !== null) expect(maskIdNumber(one.idNumber)).not.toContain(one.idNumber.slice(6, 14))
      if (one.phone !== null) expect(maskPhone(one.phone)).not.toContain(one.phone.slice(3, 7))
    }
  })
})
