import { describe, expect, it } from 'vitest'
import { assertGoodPin, isPin, recordPin, waitAfter } from '../../../station/vault/pin'

const SALT = Uint8Array.from({ length: 16 }, (_, index) => index)

describe('a PIN', () => {
  it('opens with itself and with nothing else', async () => {
    const record = await recordPin('280617', SALT)
    expect(await isPin('280617', record)).toBe(true)
    expect(await isPin('280618', record)).toBe(false)
    expect(await isPin('', record)).toBe(false)
  })

  it('is kept nowhere: the record holds salt, cost and what came out', async () => {
    const record = await recordPin('280617', SALT)
    expect(JSON.stringify(record)).not.toContain('280617')
    expect(record).toMatchObject({ alg: 'argon2id', memoryKiB: 19 * 1024, passes: 2 })
    expect(record.verifier).toMatch(/^[0-9a-f]{64}$/)
  })

  it('gives another record with another salt', async () => {
    const other = await recordPin(
      '280617',
      SALT.map((byte) => byte ^ 255),
    )
    expect(other.verifier).not.toBe((await recordPin('280617', SALT)).verifier)
  })

  it('is refused when anybody would guess it first', () => {
    for (const pin of ['123456', '654321', '111111', '12345', '', '000000', '987654']) {
      expect(() => assertGoodPin(pin)).toThrow('sync.pinTooSimple')
    }
    for (const pin of ['280617', '112233', '天天向上好好']) expect(() => assertGoodPin(pin)).not.toThrow()
  })
})

describe('the wait after wrong PINs', () => {
  it('begins with the fifth, doubles, and ends at a quarter of an hour', () => {
    expect([1, 4, 5, 6, 7, 8, 9, 10, 50].map(waitAfter)).toEqual([
      0, 0, 30_000, 60_000, 120_000, 240_000, 480_000, 900_000, 900_000,
    ])
  })
})
