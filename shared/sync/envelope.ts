/**
 * 信封 — how what a device carries is sealed to the server: an ephemeral key of P-256 agrees with the server's on a secret (ECDH), HKDF-SHA-256
 * makes key and nonce of AES-256-GCM from it, the head and what the envelope is about are authenticated with the content. Bytes:
 * mark (4), version (1), dictionary (1), name of the server's key (8), ephemeral point (65), ciphertext with tag.
 */
const MARK = new Uint8Array([0x59, 0x4d, 0x53, 0x31])
const VERSION = 1
/** Bytes of the name of the server's key. */
export const KID_BYTES = 8
const POINT_BYTES = 65
/** Bytes of the tag of AES-GCM at the end. */
export const TAG_BYTES = 16
/** Bytes before the content: mark, version, dictionary, name of the key, ephemeral point. */
export const HEAD_BYTES = MARK.length + 2 + KID_BYTES + POINT_BYTES
/** Bytes that HKDF makes: a key of 32 and a nonce of 12. */
export const KEY_BYTES = 32
export const NONCE_BYTES = 12

/** Content as it is; content that was deflated (RFC 1951) with the first preset dictionary. */
export const PLAIN = 0
export const DEFLATED_1 = 1

/** Puts the head together. */
export function headOf(dictionary: number, kid: Uint8Array, ephemeral: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(HEAD_BYTES)
  head.set(MARK, 0)
  head.set([VERSION, dictionary], MARK.length)
  head.set(kid, MARK.length + 2)
  head.set(ephemeral, MARK.length + 2 + KID_BYTES)
  return head
}

/** The parts of an envelope. */
export type EnvelopeParts = {
  readonly head: Uint8Array
  readonly dictionary: number
  readonly kid: Uint8Array
  readonly ephemeral: Uint8Array
  readonly content: Uint8Array
}

/** True for bytes that begin as an envelope does: no picture and no PDF begins so. */
export function isEnvelope(bytes: Uint8Array): boolean {
  return bytes.length >= MARK.length && MARK.every((byte, at) => bytes[at] === byte)
}

/** Takes an envelope apart; null for what is none, or of a version that is not known here. */
export function splitEnvelope(bytes: Uint8Array): EnvelopeParts | null {
  if (!isEnvelope(bytes) || bytes.length < HEAD_BYTES + TAG_BYTES || bytes[MARK.length] !== VERSION) return null
  const dictionary = bytes[MARK.length + 1] ?? PLAIN
  if (dictionary !== PLAIN && dictionary !== DEFLATED_1) return null
  const at = MARK.length + 2
  return {
    head: bytes.subarray(0, HEAD_BYTES),
    dictionary,
    kid: bytes.subarray(at, at + KID_BYTES),
    ephemeral: bytes.subarray(at + KID_BYTES, HEAD_BYTES),
    content: bytes.subarray(HEAD_BYTES),
  }
}

/** Context of HKDF: an envelope about one thing cannot be opened as about another. */
export function contextOf(about: string): string {
  return `yimen/sealed/1/${about}`
}

/** What is authenticated beside the content. */
export function additionalData(head: Uint8Array, about: string): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(about)
  const data = new Uint8Array(head.length + text.length)
  data.set(head, 0)
  data.set(text, head.length)
  return data
}
