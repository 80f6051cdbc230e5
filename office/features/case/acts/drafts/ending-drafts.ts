import { END_REASONS, type EndReason } from '@shared/case/acts/aftermath/terminate'
import type { DraftOf } from '../act-form'
import { proposerFaults, textFault } from './draft-checks'

export type TerminateDraft = {
  kind: EndReason
  reason: string
  article: string
  proof: string
  proposedBy: string
}

/** Article that a reason rests on where the item has none of its own (行政许可法). */
const ARTICLE_OF_END: Record<EndReason, string> = {
  applicantDied: '行政许可法第七十条第二项',
  entityEnded: '行政许可法第七十条第三项',
  impossible: '行政许可法第七十条第五项',
  basisRepealed: '行政许可法第八条第二款',
  predecessorRefused: '行政许可法第三十八条',
  acceptedByMistake: '行政许可法第三十二条',
  duplicateAccepted: '行政许可法第三十二条',
}

/** What an end rests on, by its reason. */
export function articleOfEnd(kind: EndReason): string {
  return ARTICLE_OF_END[kind]
}

/** Reasons that can hold now: those of an acceptance only after there was one. */
export function endReasonsFor(status: string): Partial<Record<EndReason, string>> {
  const before = ['submitted', 'prereviewReturned', 'received', 'supplementAsked'].includes(status)
  const { acceptedByMistake, duplicateAccepted, ...always } = END_REASONS
  return before ? always : { ...always, acceptedByMistake, duplicateAccepted }
}

/** 终止办理 — why, on what article, what proves it, and who proposed it. */
export const terminateDraft: DraftOf<TerminateDraft> = {
  begin: () => ({ kind: 'impossible', reason: '', article: articleOfEnd('impossible'), proof: '', proposedBy: '' }),
  check: (draft, { staffId }) => [
    ...textFault('reason', draft.reason, { label: '具体情况', min: 4, max: 1000 }),
    ...textFault('article', draft.article, { label: '依据', min: 4, max: 200 }),
    ...textFault('proof', draft.proof, { label: '凭什么证明', min: 2, max: 200 }),
    ...proposerFaults(draft.proposedBy, { staffId, required: true }),
  ],
  toInput: (draft) => ({
    kind: draft.kind,
    reason: draft.reason.trim(),
    article: draft.article.trim(),
    proof: draft.proof.trim(),
    fileIds: [],
    proposedBy: draft.proposedBy.trim(),
  }),
}
