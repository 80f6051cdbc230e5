import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { isPoint, sealEnvelope } from '../../../server/platform/crypto'
import { makeRecoveryKey, openRecovery } from '../../../station/vault/open-recovery'

const about = 'vault-recovery/019c0000-0000-7000-8000-000000000001'

it('what the server seals to the key of a request opens with its private half, which cannot be taken out', async () => {
  const own = await makeRecoveryKey()
  expect(own.privateKey.extractable).toBe(false)
  const key = Uint8Array.from(randomBytes(32))
  const envelope = sealEnvelope(own.publicKey, about, key) ?? new Uint8Array()
  expect(envelope.length).toBe(127)
  expect(await openRecovery(own.privateKey, about, envelope)).toEqual(key)
})

it('opens with no other key, as nothing else, and not when one bit was turned', async () => {
  const own = await makeRecoveryKey()
  const envelope = sealEnvelope(own.publicKey, about, Uint8Array.from(randomBytes(32))) ?? new Uint8Array()
  expect(await openRecovery((await makeRecoveryKey()).privateKey, about, envelope)).toBeNull()
  expect(await openRecovery(own.privateKey, `${about}x`, envelope)).toBeNull()
  for (const at of [0, 5, 20, 80, 126]) {
    const turned = Uint8Array.from(envelope)
    turned[at] = (turned[at] ?? 0) ^ 1
    expect(await openRecovery(own.privateKey, about, turned)).toBeNull()
  }
})

it('the server seals to points of the curve only', async () => {
  const off = new Uint8Array(65).fill(4)
  expect(isPoint(off)).toBe(false)
  expect(sealEnvelope(off, about, new Uint8Array(32))).toBeNull()
  expect(isPoint((await makeRecoveryKey()).publicKey)).toBe(true)
})
