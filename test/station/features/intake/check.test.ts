import { describe, expect, test } from 'vitest'
import { spokenLines } from '../../../../station/features/intake/check/check-lines'
import { deliveryOf } from '../../../../station/features/intake/check/delivery-of'

describe('what was read', () => {
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
