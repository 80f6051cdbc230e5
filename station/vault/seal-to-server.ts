import {
  additionalData,
  contextOf,
  DEFLATED_1,
  HEAD_BYTES,
  headOf,
  KEY_BYTES,
  KID_BYTES,
  NONCE_BYTES,
  PLAIN,
} from '@shared/sync/envelope'
import { DICTIONARY_1 } from '@shared/sync/seal-dictionary'
import type { SealTarget } from '@shared/sync/sealed-operation'
import { deflateSync } from 'fflate'

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const
const encoder = new TextEncoder()
const dictionary = encoder.encode(DICTIONARY_1)

/** Seals a text: it is deflated with the preset dictionary first, for what is sealed cannot be made smaller any more. */
export function sealText(to: SealTarget, about: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const small = deflateSync(encoder.encode(text), { level: 9, dictionary })
  return seal(to, about, { dictionary: DEFLATED_1, content: Uint8Array.from(small) })
}

/** Seals bytes as they are: pictures are compressed already. */
export function sealBytes(
  to: SealTarget,
  about: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return seal(to, about, { dictionary: PLAIN, content: bytes })
}

/**
 * Seals to the server: whoever has this device, its clerk included, cannot open it again, and anybody may carry it. Key and nonce come from a
 * key pair that lives for this one envelope.
 */
async function seal(
  to: SealTarget,
  about: string,
  what: { readonly dictionary: number; readonly content: Uint8Array<ArrayBuffer> },
): Promise<Uint8Array<ArrayBuffer>> {
  const server = await crypto.subtle.importKey('raw', fromBase64Url(to.key), CURVE, false, [])
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits'])
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const head = headOf(what.dictionary, fromHex(to.kid), ephemeral)
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: server }, pair.privateKey, 256)
  const made = await stretch(secret, head, about)
  const key = await crypto.subtle.importKey('raw', made.slice(0, KEY_BYTES), 'AES-GCM', false, ['encrypt'])
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: made.slice(KEY_BYTES), additionalData: additionalData(head, about) },
    key,
    what.content,
  )
  const envelope = new Uint8Array(HEAD_BYTES + sealed.byteLength)
  envelope.set(head, 0)
  envelope.set(new Uint8Array(sealed), HEAD_BYTES)
  return envelope
}

async function stretch(secret: ArrayBuffer, head: Uint8Array<ArrayBuffer>, about: string): Promise<Uint8Array> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const bits = (KEY_BYTES + NONCE_BYTES) * 8
  const info = encoder.encode(contextOf(about))
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: head, info }, material, bits),
  )
}

function fromHex(hex: string): Uint8Array {
  const bytes = new Uint8Array(KID_BYTES)
  for (let at = 0; at < KID_BYTES; at += 1) bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)
  return bytes
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (char) => char.charCodeAt(0))
}
