import { SHORTEST_REASONS } from '@shared/case/acts/decision/refuse'
import type { ActFacts, DraftOf } from '../act-form'
import { orNull, textFault, unless } from './draft-checks'

export type GrantDraft = { text: string; validUntil: string; amountText: string; payFrom: string }

/** Papers whose grant pays something out: the decision then says how much and from when. */
export function paysOut({ plan }: ActFacts): boolean {
  return plan?.papers.grant === 'benefitGrant'
}

/** The sentence of a positive decision before anybody wrote one. */
function grantSentence({ detail }: ActFacts): string {
  return `经审查，申请人提交的材料齐全，符合办理${detail.row.itemName}的条件，同意办理。`
}

/** 准予 */
export const grantDraft: DraftOf<GrantDraft> = {
  begin: (facts) => ({ text: grantSentence(facts), validUntil: '', amountText: '', payFrom: '' }),
  check: (draft) => [
    ...textFault('text', draft.text, { label: '决定内容', min: 2, max: 1000 }),
    ...unless(draft.validUntil === '' || /^\d{4}-\d\d-\d\d$/.test(draft.validUntil), 'validUntil', '有效期写到哪一天'),
  ],
  toInput: (draft) => ({
    text: draft.text.trim(),
    validUntil: orNull(draft.validUntil),
    amountText: orNull(draft.amountText),
    payFrom: orNull(draft.payFrom),
  }),
}

/** 陈述申辩 — whether the applicant was heard before a negative decision. */
export const HEARD = { heard: '听过申请人的说法', notAsked: '申请人没有要求', waived: '申请人书面放弃' } as const

export type RefuseDraft = {
  text: string
  reasons: string[]
  article: string
  heard: keyof typeof HEARD
  otherHelp: string
}

/** Each reason says something, and all of them too little. */
function isTooShort(reasons: readonly string[]): boolean {
  const each = reasons.every((reason) => reason.trim().length >= 4)
  return reasons.length > 0 && each && [...reasons.join('').trim()].length < SHORTEST_REASONS
}

/** 不予 — findings, each reason a sentence of its own, the article; the remedies are printed by the paper itself. */
export const refuseDraft: DraftOf<RefuseDraft> = {
  begin: ({ legalBasis }) => ({
    text: '',
    reasons: [''],
    article: legalBasis[0]?.slice(0, 200) ?? '',
    heard: 'notAsked',
    otherHelp: '',
  }),
  check: (draft) => [
    ...textFault('text', draft.text, { label: '查明的事实', min: 2, max: 1000 }),
    ...draft.reasons.flatMap((reason, index) =>
      textFault(`reasons.${index}`, reason, { label: `理由 ${index + 1}`, min: 4, max: 1000 }),
    ),
    ...unless(draft.reasons.length > 0, 'reasons', '至少写一条理由'),
    ...unless(!isTooShort(draft.reasons), 'reasons.0', `理由合起来至少写 ${SHORTEST_REASONS} 个字`),
    ...textFault('article', draft.article, { label: '依据', min: 4, max: 200 }),
  ],
  toInput: (draft) => ({
    text: draft.text.trim(),
    reasons: draft.reasons.map((reason) => reason.trim()),
    article: draft.article.trim(),
    heard: draft.heard,
    otherHelp: orNull(draft.otherHelp),
  }),
}
