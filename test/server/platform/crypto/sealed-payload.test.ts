import { describe, expect, it } from 'vitest'
import { openKeys, openPayload, sealPayload } from '../../../../server/platform/crypto'

const keys = openKeys(new Uint8Array(32).fill(7))

describe('a sealed payload', () => {
  it('opens to what was put in, for the same kind and county only', () => {
    const sealed = sealPayload(keys, 'sms', { phone: '15400000001' })
    expect(JSON.stringify(sealed)).not.toContain('154')
    expect(openPayload(keys, 'sms', JSON.parse(JSON.stringify(sealed)))).toEqual({ phone: '15400000001' })
    expect(() => openPayload(keys, 'wechat', sealed)).toThrow()
    expect(() => openPayload(openKeys(new Uint8Array(32).fill(8)), 'sms', sealed)).toThrow()
  })

  it('is never the same twice', () => {
    expect(sealPayload(keys, 'sms', { a: 1 })).not.toEqual(sealPayload(keys, 'sms', { a: 1 }))
  })

  it.each([[null], ['text'], [{}], [{ sealed: 7 }], [{ sealed: '' }], [{ sealed: 'AAAA' }]])('%j is none', (value) => {
    expect(() => openPayload(keys, 'sms', value)).toThrow()
  })
})
