import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { PIN_COSTS, stretchPin } from '../../../station/vault/pin'
import { importKey, isOlderPin, unwrapKey, wrapKey } from '../../../station/vault/vault-key'

const random = (bytes: number) => Uint8Array.from(randomBytes(bytes))
const [COST] = PIN_COSTS
const PIN = '28061735'

describe('the key of a vault', () => {
  it('comes out with the PIN of its clerk, and with no other PIN and for no other clerk', async () => {
    const key = random(32)
    const kept = await wrapKey(key, { pin: PIN, owner: 'S001', cost: COST }, random)
    expect(await unwrapKey(PIN, 'S001', kept)).toEqual(key)
    expect(await unwrapKey('28061736', 'S001', kept)).toBeNull()
    expect(await unwrapKey('', 'S001', kept)).toBeNull()
    expect(await unwrapKey(PIN, 'S002', kept)).toBeNull()
  })

  it('P05: lies under the PIN, and the PIN lies nowhere', async () => {
    const key = random(32)
    const kept = await wrapKey(key, { pin: PIN, owner: 'S001', cost: COST }, random)
    const text = JSON.stringify({ ...kept, wrapped: Buffer.from(kept.wrapped).toString('hex') })
    expect(text).not.toContain(PIN)
    expect(text).not.toContain(Buffer.from(key).toString('hex'))
    expect(kept).toMatchObject({ alg: 'argon2id', memoryKiB: 19 * 1024, passes: 2 })
  })

  it('P05: cannot be read out of memory by a script', async () => {
    const { key } = await importKey('S001', random(32))
    expect(key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })

  it('of a device of before the vault is told from a wrong one by what came out of the PIN', async () => {
    const salt = random(16)
    const verifier = Buffer.from(await stretchPin('280617', salt, COST)).toString('hex')
    const older = { ...COST, alg: 'argon2id', salt: Buffer.from(salt).toString('hex'), verifier } as const
    expect(await isOlderPin('280617', older)).toBe(true)
    expect(await isOlderPin('280618', older)).toBe(false)
    expect(await isOlderPin('', older)).toBe(false)
  })
})
