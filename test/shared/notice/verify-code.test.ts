import { formatVerifyCode, makeVerifyCode, parseVerifyCode } from '@shared/notice/verify-code'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('a verification code', () => {
  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) => {
        const code = makeVerifyCode(random)
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
        expect(parseVerifyCode(formatVerifyCode(code).toLowerCase())).toBe(code)
      }),
    )
  })

  it('is printed in groups of four and forgives O, I and L', () => {
    expect(formatVerifyCode('8C3F27QD0000111A')).toBe('8C3F-27QD-0000-111A')
    expect(parseVerifyCode('8c3f 27qd OOOO iL1a')).toBe('8C3F27QD0000111A')
  })

  it('cannot be anything else', () => {
    for (const typed of ['', '8C3F', '8C3F27QD0000111U', '8C3F27QD0000111A0', '../../../etc/pass'])
      expect(parseVerifyCode(typed)).toBeNull()
  })
})
