import type { Actor } from '@shared/identity/actor'
import { isForApplicant } from '@shared/notice/paper/paper-issuer'

/** What reading a notice is decided on: which one, and whether the caller may read its case (false where there is no case). */
export type ReadableNotice = { readonly key: string; readonly mayReadCase: boolean }

/**
 * May this actor read this notice? Whoever may read the case may read its papers; an applicant not those of the office's own work
 * (warnings, survey records, the index of the file).
 */
export function canReadNotice(actor: Actor, notice: ReadableNotice): boolean {
  if (!notice.mayReadCase || actor.kind === 'anonymous') return false
  return actor.kind !== 'citizen' || isForApplicant(notice.key)
}
