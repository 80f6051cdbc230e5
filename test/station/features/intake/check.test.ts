import { describe, expect, test } from 'vitest'
import { spokenLines } from '../../../../station/features/intake/check/check-lines'
import { deliveryOf } from '../../../../station/features/intake/check/delivery-of'
import { isSigned, signedContent } from '../../../../station/features/intake/check/signed-check'

const content = { answers: { name: '旷德生', phone: '15400000001' }, situations: { handler: 'self' }, files: ['f1'] }
const picture = { bytes: new Uint8Array([1]), mime: 'image/png' }

describe('confirmation of what was read', () => {
  test('a signature counts for the content that was read, in whatever order it was typed', () => {
    const of = signedContent(content)
    const signed = { of, way: 'signature' as const, picture, witness: '' }
    const other = { ...content, answers: { phone: '15400000001', name: '旷德生' } }
    expect(isSigned(signed, signedContent(other))).toBe(true)
  })

  test.each([
    ['an answer', { ...content, answers: { ...content.answers, phone: '15400000002' } }],
    ['a situation', { ...content, situations: { handler: 'supporter' } }],
    ['a photo', { ...content, files: ['f1', 'f2'] }],
  ])('%s changed later voids it', (_, changed) => {
    const signed = { of: signedContent(content), way: 'signature' as const, picture, witness: '' }
    expect(isSigned(signed, signedContent(changed))).toBe(false)
  })

  test('a mark needs a witness, a signature does not', () => {
    const of = signedContent(content)
    expect(isSigned({ of, way: 'mark', picture, witness: ' ' }, of)).toBe(false)
    expect(isSigned({ of, way: 'mark', picture, witness: '周小满' }, of)).toBe(true)
    expect(isSigned({ of, way: 'fingerprint', picture: null, witness: '' }, of)).toBe(false)
  })

  test('a voice reads numbers digit by digit', () => {
    const lines = spokenLines('高龄津贴申领', [
      { key: 'a', title: '老人', lines: [{ key: 'phone', label: '手机号码', text: '15400000001' }] },
    ])
    expect(lines).toContain('手机号码：1 5 4 0 0 0 0 0 0 0 1。')
    expect(lines.at(-1)).toContain('签名')
  })

  test('the result goes where the form says, else to this village', () => {
    expect(deliveryOf({ deliveryMethod: 'post' }, 'st-201').way).toBe('post')
    expect(deliveryOf({ deliveryMethod: 'county' }, 'st-201')).toEqual({ way: 'pickup', pointId: null })
    expect(deliveryOf({}, 'st-201')).toEqual({ way: 'village', pointId: 'st-201' })
  })
})
