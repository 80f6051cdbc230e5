import { expect, it } from 'vitest'
import { plainSealer } from '../../../station/vault/seal'

it('what was sealed is opened as it was', async () => {
  const sealer = plainSealer(() => true)
  const value = { name: '𠮷', bytes: Uint8Array.of(1, 2, 3) }
  expect(await sealer.open('draft/1', await sealer.seal('draft/1', value))).toEqual(value)
})

it('a locked device seals and does not open', async () => {
  const sealer = plainSealer(() => false)
  const box = await sealer.seal('draft/1', { name: '李' })
  await expect(sealer.open('draft/1', box)).rejects.toMatchObject({ problem: { code: 'sync.locked' } })
})

it('says honestly that it does not encrypt', async () => {
  const sealer = plainSealer(() => true)
  expect(sealer.isEncrypted).toBe(false)
  expect(await sealer.seal('a', 1)).toMatchObject({ alg: 'none' })
})
