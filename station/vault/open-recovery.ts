import { additionalData, contextOf, KEY_BYTES, NONCE_BYTES, PLAIN, splitEnvelope } from '@shared/sync/envelope'

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const

/** 找回的钥匙对 — made for one request; the private half cannot leave this browser, and may lie in its store. */
export type RecoveryKey = { readonly privateKey: CryptoKey; readonly publicKey: Uint8Array<ArrayBuffer> }

/** Makes the key pair of a request; the public half goes to the server as it is (65 bytes). */
export async function makeRecoveryKey(): Promise<RecoveryKey> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits'])
  return {
    privateKey: pair.privateKey,
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
  }
}

/** Opens what the server sealed to a request's key, about exactly this; null for whatever does not open. */
export async function openRecovery(
  privateKey: CryptoKey,
  about: string,
  envelope: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts = splitEnvelope(envelope)
  if (parts === null || parts.dictionary !== PLAIN) return null
  const head = Uint8Array.from(parts.head)
  try {
    const sender = await crypto.subtle.importKey('raw', Uint8Array.from(parts.ephemeral), CURVE, false, [])
    const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: sender }, privateKey, 256)
    const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
    const info = new TextEncoder().encode(contextOf(about))
    const stretching = { name: 'HKDF', hash: 'SHA-256', salt: head, info }
    const made = new Uint8Array(await crypto.subtle.deriveBits(stretching, material, (KEY_BYTES + NONCE_BYTES) * 8))
    const key = await crypto.subtle.importKey('raw', made.slice(0, KEY_BYTES), 'AES-GCM', false, ['decrypt'])
    const opening = { name: 'AES-GCM', iv: made.slice(KEY_BYTES), additionalData: additionalData(head, about) }
    return new Uint8Array(await crypto.subtle.decrypt(opening, key, Uint8Array.from(parts.content)))
  } catch {
    // A foreign key, a moved envelope and damage look alike, and are answered alike.
    return null
  }
}
