import { randomBytes, sign, verify } from 'node:crypto'
import type { Keys } from './keys'

/** 码的种类 — a code of one kind is never taken for another: the kind is part of what is signed. */
export type CodeKind = 'service' | 'elder' | 'receipt' | 'poster'

/** What a code carries: an opaque id, when it ends (seconds since 1970), and a nonce that makes each one new. No personal data. */
export type CodePayload = {
  readonly kind: CodeKind
  readonly id: string
  readonly expires: number
  readonly jti: string
}

/** A signed code `YM1.<payload>.<signature>` (Ed25519). `lifeSeconds` counts from `nowMs`. */
export function signCode(
  keys: Keys,
  kind: CodeKind,
  id: string,
  times: { nowMs: number; lifeSeconds: number },
): { code: string; payload: CodePayload } {
  const payload: CodePayload = {
    kind,
    id,
    expires: Math.floor(times.nowMs / 1000) + times.lifeSeconds,
    jti: randomBytes(8).toString('base64url'),
  }
  const body = Buffer.from(JSON.stringify([payload.kind, payload.id, payload.expires, payload.jti])).toString(
    'base64url',
  )
  const signature = sign(null, signedBytes(body), keys.signing.privateKey).toString('base64url')
  return { code: `YM1.${body}.${signature}`, payload }
}

/** The payload of a code of this kind, or why it cannot be taken. Expiry is checked last, so that a forged code never learns it. */
export function readCode(keys: Keys, kind: CodeKind, code: string, nowMs: number): CodePayload | 'invalid' | 'expired' {
  if (code.length > 400) return 'invalid'
  const [version, body, signature] = code.trim().split('.')
  if (version !== 'YM1' || body === undefined || signature === undefined) return 'invalid'
  if (!verify(null, signedBytes(body), keys.signing.publicKey, Buffer.from(signature, 'base64url'))) return 'invalid'
  const parts = parseBody(body)
  if (parts === null || parts.kind !== kind) return 'invalid'
  return parts.expires * 1000 < nowMs ? 'expired' : parts
}

function signedBytes(body: string): Buffer {
  return Buffer.from(`yimen-code/1/${body}`)
}

function parseBody(body: string): CodePayload | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
    if (!Array.isArray(parts)) return null
    const [kind, id, expires, jti] = parts as unknown[]
    if (typeof kind !== 'string' || typeof id !== 'string' || typeof expires !== 'number' || typeof jti !== 'string')
      return null
    return { kind: kind as CodeKind, id, expires, jti }
  } catch {
    return null
  }
}
