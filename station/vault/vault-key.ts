import { type PinCost, stretchPin } from './pin'

/** 保险箱的钥匙 — of one clerk on one device, in memory and not readable there; gone with the lock. `kid` tells it from an earlier one of the same clerk. */
export type VaultKey = { readonly owner: string; readonly kid: string; readonly key: CryptoKey }

/** 口令包着的钥匙 — the key under a PIN, and what the PIN cost. The PIN itself is kept nowhere; who opens the key had the right one. */
export type WrappedKey = PinCost & {
  readonly alg: 'argon2id'
  readonly salt: string
  /** Nonce, then the key under AES-256-GCM. */
  readonly wrapped: Uint8Array<ArrayBuffer>
}

/** 早先的口令记录 — of devices whose stores were not sealed yet: only what came out of the PIN. */
export type OlderPin = PinCost & { readonly alg: 'argon2id'; readonly salt: string; readonly verifier: string }

export type PinRecord = WrappedKey | OlderPin

const NONCE_BYTES = 12
const KID_BYTES = 8
const encoder = new TextEncoder()

/** Puts a key of 32 bytes under a PIN; `random` answers so many random bytes. */
export async function wrapKey(
  key: Uint8Array<ArrayBuffer>,
  under: { readonly pin: string; readonly owner: string; readonly cost: PinCost },
  random: (bytes: number) => Uint8Array<ArrayBuffer>,
): Promise<WrappedKey> {
  const salt = random(16)
  const nonce = random(NONCE_BYTES)
  const by = await importAes(await stretchPin(under.pin, salt, under.cost), ['encrypt'])
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: aboutKey(under.owner) }, by, key),
  )
  const wrapped = new Uint8Array(NONCE_BYTES + sealed.length)
  wrapped.set(nonce, 0)
  wrapped.set(sealed, NONCE_BYTES)
  const { memoryKiB, passes } = under.cost
  return { alg: 'argon2id', salt: toHex(salt), memoryKiB, passes, wrapped }
}

/** The key of a clerk, or null for a wrong PIN. */
export async function unwrapKey(pin: string, owner: string, kept: WrappedKey): Promise<Uint8Array<ArrayBuffer> | null> {
  if (pin === '') return null
  const by = await importAes(await stretchPin(pin, fromHex(kept.salt), kept), ['decrypt'])
  const iv = kept.wrapped.slice(0, NONCE_BYTES)
  try {
    const options = { name: 'AES-GCM', iv, additionalData: aboutKey(owner) }
    return new Uint8Array(await crypto.subtle.decrypt(options, by, kept.wrapped.slice(NONCE_BYTES)))
  } catch {
    return null
  }
}

/** True for the right PIN of a device whose stores were not sealed yet. */
export async function isOlderPin(pin: string, kept: OlderPin): Promise<boolean> {
  if (pin === '') return false
  const found = toHex(await stretchPin(pin, fromHex(kept.salt), kept))
  let differs = found.length ^ kept.verifier.length
  for (let at = 0; at < found.length; at += 1) differs |= found.charCodeAt(at) ^ kept.verifier.charCodeAt(at)
  return differs === 0
}

/** The key as the sealer uses it: no script can read it out again. */
export async function importKey(owner: string, key: Uint8Array<ArrayBuffer>): Promise<VaultKey> {
  const named = new Uint8Array([...encoder.encode('yimen vault kid 1\n'), ...key])
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', named))
  return { owner, kid: toHex(digest.subarray(0, KID_BYTES)), key: await importAes(key, ['encrypt', 'decrypt']) }
}

function importAes(key: Uint8Array<ArrayBuffer>, uses: KeyUsage[]): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, uses)
}

const aboutKey = (owner: string) => encoder.encode(`yimen vault key 1\n${owner}`)

function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
