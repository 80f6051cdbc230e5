import { IdNumberInput, NameInput } from '@shared/identity/view/person-view'
import { Me, OtpCode, PhoneInput, WechatLogin } from '@shared/identity/view/session-view'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

describe('what a person types', () => {
  it('comes out in the form in which it is stored', () => {
    expect(z.parse(PhoneInput, '+86 154-0000-0001')).toBe('15400000001')
    expect(z.parse(IdNumberInput, '990423 19380312 9019')).toBe('990423193803129019')
    expect(z.parse(NameInput, '  旷德生 ')).toBe('旷德生')
  })

  it.each([
    [PhoneInput, '154'],
    [PhoneInput, `1${'5'.repeat(40)}`],
    [IdNumberInput, '990423193803129011'],
    [IdNumberInput, 12],
    [NameInput, ''],
    [OtpCode, '12345'],
    [OtpCode, '１２３４５６'],
    [OtpCode, 123456],
  ])('that cannot be right is refused', (schema, value) => expect(z.safeParse(schema, value).success).toBe(false))
})

describe('what a client gets', () => {
  it('has no key that was not agreed', () => {
    expect(z.safeParse(Me, { kind: 'anonymous', idNumber: '1' }).success).toBe(false)
    expect(z.safeParse(WechatLogin, { needsPhone: true, ticket: 'x', openid: 'o' }).success).toBe(false)
    expect(z.safeParse(WechatLogin, { needsPhone: true, ticket: 'x' }).success).toBe(true)
  })
})
