import { isPhone, normalizePhone } from '@shared/identity/phone'
import { describe, expect, it } from 'vitest'

describe('a mobile number', () => {
  it.each(['15400000001', '154 0000 0001', '+86 154-0000-0001', '8615400000001'])(
    'written %s is one number',
    (text) => {
      expect([isPhone(text), normalizePhone(text)]).toEqual([true, '15400000001'])
    },
  )

  it.each(['', '1540000000', '154000000011', '25400000001', '0734-0000001', '1540000000a', '８６１５４'])(
    '%s is none',
    (text) => {
      expect(isPhone(text)).toBe(false)
    },
  )
})
