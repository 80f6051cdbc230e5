import { type ConfirmationFault, confirmationFault } from '../case/confirmation-rule'
import type { Confirmation } from '../case/view/submit-case'

/** 签名的图 — a signature, fingerprint or mark as a picture. */
export type SignedPicture = { readonly bytes: Uint8Array; readonly mime: string }

/** 见证人 — the other person who was there while it was read aloud, and signs for it. */
export type Witness = { readonly name: string; readonly relation: string; readonly picture: SignedPicture | null }

/** 签好的确认 — bound to what was read aloud: another answer and it no longer counts (电子签名法第十三条第一款第四项). */
export type SignedCheck = {
  readonly of: string
  readonly way: Exclude<Confirmation['way'], 'account'>
  readonly picture: SignedPicture | null
  readonly witness: Witness | null
}

/** 念给他听的内容 — answers, situations, pages and lines of which only the paper was taken. */
export type SignedContent = {
  readonly answers: Readonly<Record<string, unknown>>
  readonly situations: Readonly<Record<string, unknown>>
  readonly files: readonly string[]
  readonly papers: readonly string[]
}

/** What a signature is about, as one text: the same content gives the same text, whatever the order of its keys. It is never sent. */
export function signedContent(content: SignedContent): string {
  return JSON.stringify([content.answers, content.situations, content.files, [...content.papers].sort()].map(inOrder))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)])
}

/** 签名还缺什么 — `void`: somebody signed, then an answer was changed; the witness is asked only beside a mark. Null when it counts. */
export type SigningFault = ConfirmationFault | 'void'

/** Why a confirmation does not count for this content; null when it may be submitted. */
export function signingFault(signed: SignedCheck | null, content: string): SigningFault | null {
  if (signed === null) return 'unsigned'
  if (signed.of !== content) return 'void'
  const { way, picture, witness } = signed
  return confirmationFault({
    way,
    pictured: picture !== null,
    witness: witness === null ? null : { ...witness, pictured: witness.picture !== null },
  })
}

/** True when the confirmation is whole and of this very content. */
export function isSigned(signed: SignedCheck | null, content: string): signed is SignedCheck {
  return signingFault(signed, content) === null
}
