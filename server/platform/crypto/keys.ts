import { createHmac, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { type Bytes, openBytes, sealBytes } from './envelope'
import { SealingKeys } from './sealing-keys'

/** What a blind index is made for; each has a key of its own, so that equal texts of different kinds do not match. */
export type BlindKind =
  | 'idNumber'
  | 'idTail'
  | 'name'
  | 'phone'
  | 'phoneTail'
  | 'openid'
  | 'address'
  | 'otp'
  | 'enrolCode'

/**
 * 县密钥 — everything that is derived from the county key. The key itself never leaves here; what it opens are wrapped keys per case, file
 * and draft, so that deleting a wrapped key shreds what it protected.
 */
export type Keys = {
  readonly kid: string
  /** Encrypts a short text for a column; `about` names table and column. */
  readonly sealText: (text: string, about: string) => Bytes
  readonly openText: (sealed: Uint8Array, about: string) => string
  /** A new data key and its wrapped form. */
  readonly newDataKey: (about: string) => { key: Uint8Array; wrapped: Bytes }
  readonly unwrap: (wrapped: Uint8Array, about: string) => Uint8Array
  /** Keyed index of a text: equality can be asked, nothing can be read. */
  readonly blind: (kind: BlindKind, text: string) => Bytes
  /** Keyed hash (HMAC-SHA-256) of what is chained: whoever only has the database cannot make a chain that fits. */
  readonly chain: (bytes: Uint8Array) => Bytes
  /** Key pairs that devices seal to; the private halves open what they sealed. */
  readonly sealing: SealingKeys
  readonly signing: { readonly privateKey: KeyObject; readonly publicKey: KeyObject }
}

/** DER prefix of an Ed25519 private key in PKCS #8 (RFC 8410): the seed follows. */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Derives all keys from the county key (32 bytes) by HKDF-SHA-256 with a context for each use. */
export function openKeys(countyKey: Uint8Array): Keys {
  const derive = (use: string, bytes = 32) => Buffer.from(hkdfSync('sha256', countyKey, 'yimen/1', use, bytes))
  const kid = createHmac('sha256', derive('kid')).update('kid').digest('hex').slice(0, 8)
  const column = derive('column')
  const wrapping = derive('wrap')
  const chaining = derive('chain')
  const blindKeys = new Map<BlindKind, Buffer>()
  const privateKey = createPrivateKey({
    key: Buffer.concat([ED25519_PKCS8, derive('sign')]),
    format: 'der',
    type: 'pkcs8',
  })
  return {
    kid,
    sealText: (text, about) => sealBytes(column, Buffer.from(text), `${about}/${kid}`),
    openText: (sealed, about) => openBytes(column, sealed, `${about}/${kid}`).toString('utf8'),
    newDataKey: (about) => {
      const key = randomBytes(32)
      return { key, wrapped: sealBytes(wrapping, key, `${about}/${kid}`) }
    },
    unwrap: (wrapped, about) => openBytes(wrapping, wrapped, `${about}/${kid}`),
    blind: (kind, text) => {
      const key = blindKeys.get(kind) ?? derive(`blind/${kind}`)
      blindKeys.set(kind, key)
      return Uint8Array.from(createHmac('sha256', key).update(text).digest().subarray(0, 16))
    },
    chain: (bytes) => Uint8Array.from(createHmac('sha256', chaining).update(bytes).digest()),
    sealing: new SealingKeys((use) => derive(use, 48)),
    signing: { privateKey, publicKey: createPublicKey(privateKey) },
  }
}
