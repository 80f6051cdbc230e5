import type { Confirmation } from '@shared/case/view/submit-case'

/** 签好的确认 — bound to what was read aloud: another answer and it no longer counts. */
export type SignedCheck = {
  readonly of: string
  readonly way: Exclude<Confirmation['way'], 'account'>
  readonly picture: { readonly bytes: Uint8Array; readonly mime: string } | null
  readonly witness: string
}

/** What a signature is about, as one text; it stays on the page and is never sent. */
export function signedContent(content: {
  readonly answers: Readonly<Record<string, unknown>>
  readonly situations: Readonly<Record<string, unknown>>
  readonly files: readonly string[]
}): string {
  const sorted = (values: Readonly<Record<string, unknown>>) =>
    Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([sorted(content.answers), sorted(content.situations), content.files])
}

/** True when the confirmation is whole: a picture for every way, and a witness beside a mark. */
export function isSigned(signed: SignedCheck | null, content: string): signed is SignedCheck {
  if (signed === null || signed.of !== content || signed.picture === null) return false
  return signed.way !== 'mark' || signed.witness.trim() !== ''
}
