import { describe, expect, it } from 'vitest'
import { openKeys, readCode, signCode } from '../../../../server/platform/crypto'
import { makeRandom } from '../../../support/seeded-random'

const keys = openKeys(new Uint8Array(32).fill(7))
const NOW = Date.parse('2026-03-02T01:00:00Z')
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'

describe('a signed code', () => {
  it('is read back within its life and by its kind', () => {
    const { code, payload } = signCode(keys, 'service', 'some-id', { nowMs: NOW, lifeSeconds: 60 })
    expect(readCode(keys, 'service', code, NOW + 60_000)).toEqual(payload)
    expect(readCode(keys, 'service', ` ${code}\n`, NOW)).toEqual(payload)
    expect(readCode(keys, 'service', code, NOW + 60_001)).toBe('expired')
    for (const kind of ['elder', 'receipt', 'poster'] as const) expect(readCode(keys, kind, code, NOW)).toBe('invalid')
  })

  it('of which any character was changed, cut or added is never taken: 10,000 tries', () => {
    const random = makeRandom(20260302)
    const pick = (most: number) => Math.floor(random() * most)
    const { code } = signCode(keys, 'service', 'some-id', { nowMs: NOW, lifeSeconds: 60 })
    const last = code.length - 1
    let taken = 0
    for (let run = 0; run < 10_000; run += 1) {
      const at = pick(code.length)
      const way = pick(3)
      const sign = ALPHABET[pick(ALPHABET.length)] ?? 'A'
      const mutated =
        way === 0
          ? code.slice(0, at) + sign + code.slice(at + 1)
          : way === 1
            ? code.slice(0, at) + code.slice(at + 1 + pick(4))
            : code.slice(0, at) + sign + code.slice(at)
      // The last character of base64url carries bits that no decoder reads; it can differ and be the same signature.
      if (mutated.slice(0, last) === code.slice(0, last)) continue
      if (typeof readCode(keys, 'service', mutated, NOW) !== 'string') taken += 1
    }
    expect(taken).toBe(0)
  })

  it('says to a forger only that it is invalid, never that it has ended', () => {
    const foreign = signCode(openKeys(new Uint8Array(32).fill(8)), 'service', 'x', { nowMs: NOW, lifeSeconds: 60 }).code
    expect(readCode(keys, 'service', foreign, NOW + 86_400_000)).toBe('invalid')
    expect(readCode(keys, 'service', 'YM1.'.repeat(500), NOW)).toBe('invalid')
  })
})
