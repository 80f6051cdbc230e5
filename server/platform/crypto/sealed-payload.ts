import type { Keys } from './keys'

/** 加密的待发内容 — what the outbox keeps of something personal: base64 of an envelope, nothing readable. */
export type SealedPayload = { readonly sealed: string }

const about = (kind: string) => `OutboxRow.payload/${kind}`

/** Seals what an outbox row of this kind carries, so that phone numbers and codes never lie in the database as text. */
export function sealPayload(keys: Keys, kind: string, value: object): SealedPayload {
  return { sealed: Buffer.from(keys.sealText(JSON.stringify(value), about(kind))).toString('base64') }
}

/** Opens what `sealPayload` made for the same kind. Throws on anything else. */
export function openPayload(keys: Keys, kind: string, payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null || !('sealed' in payload) || typeof payload.sealed !== 'string')
    throw new Error('payload is not sealed')
  return JSON.parse(keys.openText(Buffer.from(payload.sealed, 'base64'), about(kind)))
}
