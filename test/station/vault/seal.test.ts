import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type VaultBox, vaultSealer } from '../../../station/vault/seal'
import { importKey, type VaultKey } from '../../../station/vault/vault-key'
import { codeOf } from '../../support/problems'

const random = (bytes: number) => Uint8Array.from(randomBytes(bytes))
const NAME = '旷永清 430423195806281735'

/** A device with the keys of two clerks and whoever has it open. */
async function device() {
  const keys = { S001: await importKey('S001', random(32)), S002: await importKey('S002', random(32)) }
  let inHand: VaultKey | null = keys.S001
  const sealer = vaultSealer(() => inHand, random)
  const use = (who: 'S001' | 'S002' | null) => {
    inHand = who === null ? null : keys[who]
  }
  return { sealer, use }
}

describe('the vault of a device', () => {
  it('gives back what was put in, text or bytes, and shows nothing of it', async () => {
    const { sealer } = await device()
    const box = await sealer.seal('draft/1', { name: NAME, no: null })
    expect(Buffer.from(box.body).includes('旷永清')).toBe(false)
    expect(Buffer.from(box.body).includes('430423')).toBe(false)
    expect(await sealer.open('draft/1', box)).toEqual({ name: NAME, no: null })
    const bytes = random(300_000)
    expect(await sealer.open('file/1', await sealer.seal('file/1', bytes))).toEqual(bytes)
  })

  it('seals the same value to other bytes each time', async () => {
    const { sealer } = await device()
    const [one, other] = [await sealer.seal('draft/1', NAME), await sealer.seal('draft/1', NAME)]
    expect(one.body).not.toEqual(other.body)
  })

  it('does not open a box that was moved to another row, changed, or given to another clerk', async () => {
    const { sealer, use } = await device()
    const box = await sealer.seal('draft/1', NAME)
    await expect(sealer.open('draft/2', box)).rejects.toThrow()
    for (let at = 0; at < box.body.length; at += 1) {
      const body = Uint8Array.from(box.body)
      body[at] = (body[at] ?? 0) ^ 1
      await expect(sealer.open('draft/1', { ...box, body })).rejects.toThrow()
    }
    use('S002')
    const stolen: VaultBox = { ...box, owner: 'S002', kid: (await sealer.seal('draft/1', '')).kid }
    await expect(sealer.open('draft/1', stolen)).rejects.toThrow()
  })

  it('P07: a colleague at the same device is told whose it is, and opens nothing', async () => {
    const { sealer, use } = await device()
    const box = await sealer.seal('draft/1', NAME)
    use('S002')
    expect(sealer.isMine(box)).toBe(false)
    expect(await codeOf(sealer.open('draft/1', box))).toBe('sync.vaultOther')
  })

  it('P05: a locked device opens nothing and seals nothing, also not what it had opened before', async () => {
    const { sealer, use } = await device()
    const box = await sealer.seal('case/1', NAME)
    expect(await sealer.openAgain('case/1', box)).toBe(NAME)
    use(null)
    expect(sealer.isMine(box)).toBe(false)
    expect(await codeOf(sealer.open('case/1', box))).toBe('sync.locked')
    expect(await codeOf(sealer.seal('case/1', NAME))).toBe('sync.locked')
    expect(() => sealer.openAgain('case/1', box)).toThrow()
  })

  it('answers a list again without opening it anew, until the key changes', async () => {
    const { sealer } = await device()
    const box = await sealer.seal('case/1', { name: NAME })
    const first = await sealer.openAgain('case/1', box)
    expect(await sealer.openAgain('case/1', structuredClone(box))).toBe(first)
    const newer = await sealer.seal('case/1', { name: '另一个' })
    expect(await sealer.openAgain('case/1', newer)).toEqual({ name: '另一个' })
  })

  it('lets go of what it opened when the lock falls', async () => {
    const { sealer } = await device()
    const box = await sealer.seal('case/1', { name: '肖垚' })
    const before = await sealer.openAgain('case/1', box)
    sealer.forget()
    const anew = await sealer.openAgain('case/1', box)
    expect(anew).toEqual(before)
    expect(anew).not.toBe(before)
  })

  it('reads a row of before the vault as it lies', async () => {
    const { sealer } = await device()
    expect(await sealer.open('draft/1', { v: 1, alg: 'none', body: { name: NAME } })).toEqual({ name: NAME })
  })
})
