import { EXTENSION_RULES } from '@shared/case/clock/longer'
import type { ActFacts, DraftOf, Fault } from '../act-form'
import { orNull, proposerFaults, textFault, unless, wholeNumber } from './draft-checks'

/** Whole days between one and the most that may be given. */
function daysFault(text: string, most: number): Fault[] {
  const days = wholeNumber(text)
  return unless(days !== null && days >= 1 && days <= most, 'days', `天数填 1 到 ${most}`)
}

export type ExtendDraft = { days: string; reason: string; proposedBy: string }

/** The most days that the law of this item gives; 0 where it gives none. */
export function mostDays({ plan }: ActFacts): number {
  return plan === null ? 0 : (EXTENSION_RULES[plan.profile]?.days ?? 0)
}

/** 延长办理期限 */
export const extendDraft: DraftOf<ExtendDraft> = {
  begin: () => ({ days: '', reason: '', proposedBy: '' }),
  check: (draft, facts) => {
    const most = mostDays(facts)
    if (most === 0) return [{ field: 'days', message: '按规定这件事不能延期' }]
    return [
      ...daysFault(draft.days, most),
      ...textFault('reason', draft.reason, { label: '延期原因', min: 4, max: 1000 }),
      ...proposerFaults(draft.proposedBy, { staffId: facts.staffId, required: false }),
    ]
  },
  toInput: (draft) => ({
    days: wholeNumber(draft.days) ?? 0,
    reason: draft.reason.trim(),
    proposedBy: orNull(draft.proposedBy),
  }),
}

export type ExtendProcedureDraft = { procedureId: string; days: string; reason: string; proposedBy: string }

/** 延长特别程序 — the oldest open one first. */
export const extendProcedureDraft: DraftOf<ExtendProcedureDraft> = {
  begin: ({ detail }) => ({
    procedureId: detail.procedures.find((one) => one.endOn === null)?.procedureId ?? '',
    ...{ days: '', reason: '', proposedBy: '' },
  }),
  check: (draft, { staffId }) => [
    ...unless(draft.procedureId !== '', 'procedureId', '现在没有进行中的程序'),
    ...daysFault(draft.days, 90),
    ...textFault('reason', draft.reason, { label: '延长原因', min: 4, max: 1000 }),
    ...proposerFaults(draft.proposedBy, { staffId, required: false }),
  ],
  toInput: (draft) => ({
    procedureId: draft.procedureId,
    days: wholeNumber(draft.days) ?? 0,
    reason: draft.reason.trim(),
    proposedBy: orNull(draft.proposedBy),
  }),
}

export type ExtendSupplementDraft = { cause: 'asked' | 'forceMajeure'; days: string; reason: string; proof: string }

/** 延长补正期 */
export const extendSupplementDraft: DraftOf<ExtendSupplementDraft> = {
  begin: () => ({ cause: 'asked', days: '', reason: '', proof: '' }),
  check: (draft) => [
    ...daysFault(draft.days, 60),
    ...textFault('reason', draft.reason, { label: '为什么来不及', min: 4, max: 1000 }),
  ],
  toInput: (draft) => ({
    cause: draft.cause,
    days: wholeNumber(draft.days) ?? 0,
    reason: draft.reason.trim(),
    proof: orNull(draft.proof),
  }),
}
