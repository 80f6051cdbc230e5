import type { Actor, RoleCode } from '@shared/identity/actor'
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

/** Who proposes other words for papers and messages, and who publishes what somebody else proposed (case-law §7, §9). */
export const TEMPLATE_EDITORS = ['catalogueEditor'] as const satisfies readonly RoleCode[]
export const TEMPLATE_REVIEWERS = ['catalogueReviewer'] as const satisfies readonly RoleCode[]
export const TEMPLATE_READERS = [...TEMPLATE_EDITORS, ...TEMPLATE_REVIEWERS] as const
