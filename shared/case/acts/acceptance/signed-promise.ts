import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { confirmationFault } from '../../confirmation-rule'
import { optionalText } from '../act-input'

const fileId = z.nullable(z.string().check(z.maxLength(40)))

/** 承诺的签名 — the applicant's own hand on the letter: signature, fingerprint, or a mark with somebody who was there. */
export const SignedPromise = z.strictObject({
  way: z.enum(['signature', 'fingerprint', 'mark']),
  fileId,
  witness: optionalText(40),
  witnessRelation: optionalText(40),
  witnessFileId: fileId,
})
export type SignedPromise = z.infer<typeof SignedPromise>

/** Throws `case.unconfirmed` unless the applicant signed: a helper alone promises nothing (case-law §3.3-19). */
export function assertSigned({ way, fileId: picture, witness, witnessRelation, witnessFileId }: SignedPromise): void {
  const fault = confirmationFault({
    way,
    pictured: picture !== null,
    witness:
      witness === null ? null : { name: witness, relation: witnessRelation ?? '', pictured: witnessFileId !== null },
  })
  if (fault !== null) throw problem('case.unconfirmed')
}

/** What the log keeps of a signature: how, and which pictures; no names. */
export function signatureLog({ way, fileId: picture, witnessFileId }: SignedPromise): Record<string, unknown> {
  return { way, fileId: picture, witnessFileId }
}
