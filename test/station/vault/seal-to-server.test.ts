import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openEnvelope, openKeys, sealTargetOf } from '../../../server/platform/crypto'
import { HEAD_BYTES, isEnvelope } from '../../../shared/sync/envelope'
import { sealBytes, sealText } from '../../../station/vault/seal-to-server'

const keys = openKeys(randomBytes(32))
const target = sealTargetOf(keys, 2026)

describe('what a station seals', () => {
  it('opens on the server, to the letter, and nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.uuid(), async (text, id) => {
        const envelope = await sealText(target, id, text)
        expect(openEnvelope(keys, envelope, id)?.toString('utf8')).toBe(text)
        expect(openEnvelope(keys, envelope, `${id}/other`)).toBeNull()
        expect(openEnvelope(openKeys(randomBytes(32)), envelope, id)).toBeNull()
      }),
      { numRuns: 25 },
    )
  })

  it('is bytes as well: a picture is the same after it', async () => {
    const picture = Uint8Array.from(randomBytes(300_000))
    const envelope = await sealBytes(target, 'file/1', picture)
    expect(isEnvelope(envelope)).toBe(true)
    expect(envelope.length).toBe(picture.length + HEAD_BYTES + 16)
    expect(openEnvelope(keys, envelope, 'file/1')?.equals(picture)).toBe(true)
  })

  it('does not open once a single bit was changed, wherever', async () => {
    const envelope = await sealText(target, 'x', '{"name":"周梅生"}')
    for (let at = 0; at < envelope.length; at += 1) {
      const changed = Uint8Array.from(envelope)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(openEnvelope(keys, changed, 'x')).toBeNull()
    }
    for (let length = 0; length < envelope.length; length += 7)
      expect(openEnvelope(keys, envelope.subarray(0, length), 'x')).toBeNull()
  })

  it('opens with the keys of earlier years; each year has its own', async () => {
    const older = await sealText(sealTargetOf(keys, 2026), 'x', 'of 2026')
    const newer = await sealText(sealTargetOf(keys, 2031), 'x', 'of 2031')
    expect(sealTargetOf(keys, 2026).key).not.toBe(sealTargetOf(keys, 2027).key)
    expect(openEnvelope(keys, older, 'x')?.toString()).toBe('of 2026')
    expect(openEnvelope(keys, newer, 'x')?.toString()).toBe('of 2031')
  })

  it('does not unfold to more than it may: a bomb is refused', async () => {
    const bomb = await sealText(target, 'x', ' '.repeat(5 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(20_000)
    expect(openEnvelope(keys, bomb, 'x')).toBeNull()
  })

  it('is never the same twice', async () => {
    const [a, b] = [await sealText(target, 'x', 'same'), await sealText(target, 'x', 'same')]
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(false)
  })
})
