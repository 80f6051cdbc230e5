import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Bytes as the database driver wants them. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Envelope version 1: AES-256-GCM, 12-byte nonce in front, 16-byte tag behind. The byte lets another algorithm (SM4) follow. */
const VERSION = 1
const NONCE = 12
const TAG = 16

/** Encrypts bytes; `about` (table, row, key id) is bound in, so that a row's cipher cannot be moved to another row. */
export function sealBytes(key: Uint8Array, plain: Uint8Array, about: string): Bytes {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Uint8Array.from(Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.getAuthTag()]))
}

/** Opens what `sealBytes` made. Throws when a byte, the key or `about` differs. */
export function openBytes(key: Uint8Array, sealed: Uint8Array, about: string): Buffer {
  if (sealed[0] !== VERSION || sealed.length < 1 + NONCE + TAG) throw new Error('envelope of an unknown kind')
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG))
  return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE, bytes.length - TAG)), decipher.final()])
}
