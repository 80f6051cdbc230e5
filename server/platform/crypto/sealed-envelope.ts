import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import {
  additionalData,
  contextOf,
  DEFLATED_1,
  KEY_BYTES,
  NONCE_BYTES,
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
    const secret = ecdh.computeSecret(parts.ephemeral)
    const made = Buffer.from(hkdfSync('sha256', secret, parts.head, contextOf(about), KEY_BYTES + NONCE_BYTES))
    const decipher = createDecipheriv('aes-256-gcm', made.subarray(0, KEY_BYTES), made.subarray(KEY_BYTES))
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
