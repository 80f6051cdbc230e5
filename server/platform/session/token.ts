import { createHash, randomBytes } from 'node:crypto'

/** A new opaque token: 32 random bytes, so that nothing can be guessed or read from it. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(token).digest())
}
