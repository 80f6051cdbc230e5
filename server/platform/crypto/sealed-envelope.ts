import { createCipheriv, createDecipheriv, createECDH, createHash, hkdfSync } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import {
  additionalData,
  contextOf,
  DEFLATED_1,
  headOf,
  KEY_BYTES,
  KID_BYTES,
  NONCE_BYTES,
  PLAIN,
  splitEnvelope,
  TAG_BYTES,
} from '@shared/sync/envelope'
import { DICTIONARY_1 } from '@shared/sync/seal-dictionary'
import type { SealTarget } from '@shared/sync/sealed-operation'
import type { Keys } from './keys'

const dictionary = Buffer.from(DICTIONARY_1)
/** What an envelope may unfold to: the largest operation is far below, and nothing is made that fills memory. */
const MAX_CONTENT = 4 * 1024 * 1024

/** Whom devices seal to on a day of this year. */
export function sealTargetOf(keys: Pick<Keys, 'sealing'>, year: number): SealTarget {
  const { point, kid } = keys.sealing.of(year)
  return { kid: kid.toString('hex'), key: point.toString('base64url') }
}

/**
 * Opens what a device sealed to this county, about exactly this. Null for whatever does not open: another county's, damaged, or moved to
 * another record.
 */
export function openEnvelope(keys: Pick<Keys, 'sealing'>, envelope: Uint8Array, about: string): Buffer | null {
  const parts = splitEnvelope(envelope)
  const key = parts === null ? null : keys.sealing.named(parts.kid)
  if (parts === null || key === null) return null
  try {
    const ecdh = createECDH('prime256v1')
    ecdh.setPrivateKey(key.scalar)
    const made = stretch(ecdh.computeSecret(parts.ephemeral), parts.head, about)
    const decipher = createDecipheriv('aes-256-gcm', made.key, made.nonce)
    decipher.setAAD(additionalData(parts.head, about))
    decipher.setAuthTag(parts.content.subarray(-TAG_BYTES))
    const content = Buffer.concat([decipher.update(parts.content.subarray(0, -TAG_BYTES)), decipher.final()])
    return parts.dictionary === DEFLATED_1
      ? inflateRawSync(content, { dictionary, maxOutputLength: MAX_CONTENT })
      : content
  } catch {
    // A point that is not on the curve, a tag that does not fit, content that does not unfold: nothing of it is to be told apart from outside.
    return null
  }
}

/**
 * Seals bytes to a key of somebody else's, about exactly this; only who has its other half opens them. The key's name is the beginning of its
 * SHA-256, as with the county's own. Null for 65 bytes that are no point of the curve.
 */
export function sealEnvelope(to: Uint8Array, about: string, content: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const ecdh = createECDH('prime256v1')
  const ephemeral = ecdh.generateKeys()
  const kid = createHash('sha256').update(to).digest().subarray(0, KID_BYTES)
  const head = headOf(PLAIN, kid, ephemeral)
  const secret = secretWith(ecdh, to)
  if (secret === null) return null
  const made = stretch(secret, head, about)
  const cipher = createCipheriv('aes-256-gcm', made.key, made.nonce)
  cipher.setAAD(additionalData(head, about))
  return Uint8Array.from(Buffer.concat([head, cipher.update(content), cipher.final(), cipher.getAuthTag()]))
}

/** True for 65 bytes that are a point of the curve: what is sealed to others could be opened by nobody. */
export function isPoint(bytes: Uint8Array): boolean {
  const ecdh = createECDH('prime256v1')
  ecdh.generateKeys()
  return bytes.length === 65 && bytes[0] === 4 && secretWith(ecdh, bytes) !== null
}

function secretWith(ecdh: ReturnType<typeof createECDH>, point: Uint8Array): Buffer | null {
  try {
    return ecdh.computeSecret(point)
  } catch {
    return null
  }
}

function stretch(secret: Uint8Array, head: Uint8Array, about: string): { key: Buffer; nonce: Buffer } {
  const made = Buffer.from(hkdfSync('sha256', secret, head, contextOf(about), KEY_BYTES + NONCE_BYTES))
  return { key: made.subarray(0, KEY_BYTES), nonce: made.subarray(KEY_BYTES) }
}
