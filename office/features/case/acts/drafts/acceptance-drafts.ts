import type { ActFacts, DraftOf } from '../act-form'
import { orNull, textFault, unless } from './draft-checks'

export type AcceptDraft = { note: string }

/** 受理 — the basis is the item's own first article; a note is optional. */
export const acceptDraft: DraftOf<AcceptDraft> = {
  begin: () => ({ note: '' }),
  check: () => [],
  toInput: (draft, { legalBasis }) => ({ basis: legalBasis[0]?.slice(0, 200) ?? null, note: orNull(draft.note) }),
}

/** Grounds of refusing to accept, in the words of the screen. */
export const REFUSAL_GROUNDS = {
  notOurMatter: '不归本单位办',
  notNeeded: '依法不需要办',
  supplementStillLacking: '补正后仍不齐',
  falseMaterial: '材料不真实',
  barredPeriod: '在限制申请的期限内',
  itemCancelled: '这件事已取消',
} as const
export type RefusalGround = keyof typeof REFUSAL_GROUNDS

export type RefuseAcceptanceDraft = {
  reason: RefusalGround
  facts: string
  article: string
  competentOrgan: string
  competentPhone: string
}

/** Article that a ground rests on (行政许可法); the clerk may choose another. */
export const ARTICLE_OF_GROUND: Record<RefusalGround, string> = {
  notOurMatter: '行政许可法第三十二条第一款第二项',
  notNeeded: '行政许可法第三十二条第一款第一项',
  supplementStillLacking: '行政许可法第三十二条第一款第四项',
  falseMaterial: '行政许可法第七十八条',
  barredPeriod: '行政许可法第七十八条、第七十九条',
  itemCancelled: '行政许可法第三十二条第一款第一项',
}

/** What a refusal rests on: for a licence the article of its ground, for other matters the item's own first article where it has one. */
export function articleOf(ground: RefusalGround, { plan, legalBasis }: Pick<ActFacts, 'plan' | 'legalBasis'>): string {
  const own = legalBasis[0]?.slice(0, 200)
  return plan?.profile === 'licence' || own === undefined ? ARTICLE_OF_GROUND[ground] : own
}

/** 不予受理 — ground, facts and article; the competent organ where the matter is another's. */
export const refuseAcceptanceDraft: DraftOf<RefuseAcceptanceDraft> = {
  begin: (facts) => {
    const reason: RefusalGround = facts.detail.supplement === null ? 'notOurMatter' : 'supplementStillLacking'
    return { reason, facts: '', article: articleOf(reason, facts), competentOrgan: '', competentPhone: '' }
  },
  check: (draft) => [
    ...textFault('facts', draft.facts, { label: '事实和理由', min: 4, max: 1000 }),
    ...textFault('article', draft.article, { label: '依据', min: 4, max: 200 }),
    ...(draft.reason === 'notOurMatter'
      ? textFault('competentOrgan', draft.competentOrgan, { label: '该找哪个单位', min: 2, max: 80 })
      : []),
  ],
  toInput: (draft) => ({
    reason: draft.reason,
    facts: draft.facts.trim(),
    article: draft.article.trim(),
    competentOrgan: orNull(draft.competentOrgan),
    competentPhone: orNull(draft.competentPhone),
  }),
}

export type DispatchDraft = { unit: string }

/** 分办 — by hand, where the applicant's township has nobody for the first step: which unit does it. */
export const dispatchDraft: DraftOf<DispatchDraft> = {
  begin: () => ({ unit: '' }),
  check: (draft) => unless(draft.unit !== '', 'unit', '请选由哪个单位办'),
  toInput: (draft) => ({ unit: draft.unit }),
}

export type TransferDraft = { what: 'point' | 'unit'; pointId: string; unit: string; reason: string }

/** What can be moved now: the open step to another unit, else the case to another counter. */
export function transferable({ detail, plan }: ActFacts): boolean {
  const open = detail.flow.find((step) => step.state === 'open')
  return plan?.nodes.some((node) => node.key === open?.key && node.phase === 'node') === true
}

/** 转办 — another counter takes the case over, or another unit the step that is open. */
export const transferDraft: DraftOf<TransferDraft> = {
  begin: (facts) => ({ what: transferable(facts) ? 'unit' : 'point', pointId: '', unit: '', reason: '' }),
  check: (draft) => [
    ...unless(draft.what === 'unit' || draft.pointId !== '', 'pointId', '请选转给哪个窗口或站点'),
    ...unless(draft.what === 'point' || draft.unit !== '', 'unit', '请选转给哪个单位'),
    ...textFault('reason', draft.reason, { label: '原因', min: 4, max: 1000 }),
  ],
  toInput: (draft, { points }) =>
    draft.what === 'unit'
      ? { unit: draft.unit, reason: draft.reason.trim() }
      : {
          pointId: draft.pointId,
          pointUnit: points.find((point) => point.pointId === draft.pointId)?.unitId ?? '',
          reason: draft.reason.trim(),
        },
}
