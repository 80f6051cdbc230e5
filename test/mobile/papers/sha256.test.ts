import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../../mobile/src/papers/sha256'

describe('the digest of a photo', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 300_001])('of %i bytes is SHA-256', (length) => {
    const bytes = Uint8Array.from(randomBytes(length))
    expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
})
