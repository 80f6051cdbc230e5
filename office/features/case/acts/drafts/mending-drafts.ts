import type { CaseDetail } from '@shared/case/view/case-view'
import type { DraftOf } from '../act-form'
import { proposerFaults, textFault, unless } from './draft-checks'
import { type SignatureDraft, signatureFaults, signatureInput, UNSIGNED } from './promise-drafts'

export type CorrectDraft = SignatureDraft & { field: string; value: string }

/** Fields that a person can put right by a word: what is worked out from others, and what is shown masked, is not among them. */
export function correctable(detail: CaseDetail): { key: string; label: string; text: string }[] {
  return detail.sections.flatMap((section) =>
    section.fields.filter((field) => !field.derived).map(({ key, label, text }) => ({ key, label, text })),
  )
}

/** 当场更正 — one field and its new value; the person who is there signs that it is so. */
export const correctOnSpotDraft: DraftOf<CorrectDraft> = {
  begin: () => ({ ...UNSIGNED, field: '', value: '' }),
  check: (draft) => [
    ...unless(draft.field !== '', 'field', '请选改哪一栏'),
    ...textFault('value', draft.value, { label: '改成什么', min: 1, max: 300 }),
    ...signatureFaults(draft),
  ],
  toInput: (draft) => ({
    answers: { [draft.field]: draft.value.trim() },
    parts: [],
    signature: signatureInput(draft),
  }),
}

export type MergeDraft = { find: string; keptCaseId: string; keptNumber: string; word: string; proposedBy: string }

/** 并案 — the case that stays, how the applicant agreed, and who proposed it; every paper that the other lacks moves. */
export const mergeDraft: DraftOf<MergeDraft> = {
  begin: () => ({ find: '', keptCaseId: '', keptNumber: '', word: '', proposedBy: '' }),
  check: (draft, { staffId }) => [
    ...unless(draft.keptCaseId !== '', 'find', '请填要留下的那一件的编号或查询码，找到后点一下'),
    ...textFault('word', draft.word, { label: '申请人怎么说', min: 2, max: 300 }),
    ...proposerFaults(draft.proposedBy, { staffId, required: true }),
  ],
  toInput: (draft, { detail }) => ({
    keptCaseId: draft.keptCaseId,
    lineIds: detail.materials
      .filter((line) => line.state !== 'missing' && line.state !== 'exempt')
      .map((line) => line.lineKey),
    word: draft.word.trim(),
    proposedBy: draft.proposedBy.trim(),
  }),
}
