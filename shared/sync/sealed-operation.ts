import * as z from 'zod/mini'
import { OpId } from '../kernel/id'

/** 封给谁 — the public key that devices seal to this year: a point of P-256 (65 bytes, base64url) and its short name. */
export const SealTarget = z.strictObject({
  kid: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  key: z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/)),
})
export type SealTarget = z.infer<typeof SealTarget>

/** A form of four hundred fields with long texts stays far below this. */
const MAX_SEALED_CHARS = 700_000
const MAX_SEQUENCE = 100_000_000

/**
 * 封好的一笔 — an operation as a device carries it: what orders it lies open, all else is an envelope (base64url) that only the server opens. The
 * envelope is bound to device and `opId`. `check` is the beginning of the SHA-256 (hex) of its text, so that damage on the way is told from
 * an envelope that was wrong from the beginning.
 */
export const SealedOperation = z.strictObject({
  opId: OpId,
  deviceSeq: z.int().check(z.minimum(1), z.maximum(MAX_SEQUENCE)),
  after: z.nullable(z.int().check(z.minimum(1), z.maximum(MAX_SEQUENCE))),
  sealed: z.string().check(z.minLength(120), z.maxLength(MAX_SEALED_CHARS), z.regex(/^[A-Za-z0-9_-]+$/)),
  check: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
})
export type SealedOperation = z.infer<typeof SealedOperation>

/** What the envelope of an operation is bound to. */
export function aboutOperation(deviceId: string, opId: string): string {
  return `operation/${deviceId}/${opId}`
}

/** What the envelope of a file is bound to. */
export function aboutSealedFile(fileId: string): string {
  return `file/${fileId}`
}

/** What the envelope of a clerk's vault key on a device is bound to. */
export function aboutVaultKey(deviceId: string, staffId: string): string {
  return `vault/${deviceId}/${staffId}`
}

/** What the same key is bound to when it comes back to the device. */
export function aboutVaultRecovery(recoveryId: string): string {
  return `vault-recovery/${recoveryId}`
}
