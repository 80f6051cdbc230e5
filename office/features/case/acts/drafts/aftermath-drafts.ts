import { REVOCATIONS, type RevocationKind } from '@shared/case/facets/aftermath'
import {
  OBJECTION_KINDS,
  OBJECTION_OUTCOMES,
  type ObjectionKind,
  type ObjectionOutcome,
} from '@shared/case/facets/objection'
import type { DraftOf } from '../act-form'
import { orNull, proposerFaults, textFault, unless, wholeNumber } from './draft-checks'

const DAY = /^\d{4}-\d\d-\d\d$/

/** 撤销的种类 — the words of the choice. */
export const REVOCATION_WORDS: Readonly<Record<RevocationKind, string>> = {
  revoke69: `${REVOCATIONS.revoke69.label}（当初不该准）`,
  withdraw8: `${REVOCATIONS.withdraw8.label}（公共利益变了，要补偿）`,
  cancel70: `${REVOCATIONS.cancel70.label}（到期、死亡等，办个手续）`,
}
export const HEARD_WAYS = { statement: '当面听了', hearing: '开了听证会', waived: '本人书面放弃' } as const
const ARTICLES: Readonly<Record<RevocationKind, string>> = {
  revoke69: '行政许可法第六十九条',
  withdraw8: '行政许可法第八条第二款',
  cancel70: '行政许可法第七十条',
}

export type RevokeDraft = {
  kind: RevocationKind
  facts: string
  article: string
  heardWay: keyof typeof HEARD_WAYS
  heardOn: string
  compensation: string
  proposedBy: string
}

/** 撤销、撤回、注销 */
export const revokeDraft: DraftOf<RevokeDraft> = {
  begin: () => ({
    ...{ kind: 'revoke69' as const, facts: '', article: ARTICLES.revoke69, heardWay: 'statement' as const },
    ...{ heardOn: '', compensation: '', proposedBy: '' },
  }),
  check: (draft, { staffId }) => [
    ...textFault('facts', draft.facts, { label: '查明的事实', min: 4, max: 1000 }),
    ...textFault('article', draft.article, { label: '依据', min: 4, max: 200 }),
    ...unless(draft.kind === 'cancel70' || DAY.test(draft.heardOn), 'heardOn', '请填哪天听的意见'),
    ...(draft.kind === 'withdraw8'
      ? textFault('compensation', draft.compensation, { label: '怎么补偿', min: 4, max: 300 })
      : []),
    ...proposerFaults(draft.proposedBy, { staffId, required: true }),
  ],
  toInput: (draft) => ({
    kind: draft.kind,
    facts: draft.facts.trim(),
    article: draft.article.trim(),
    heard: draft.kind === 'cancel70' ? null : { way: draft.heardWay, on: draft.heardOn },
    compensation: orNull(draft.compensation),
    proposedBy: draft.proposedBy.trim(),
  }),
}

/** The article that goes with a kind of revocation. */
export function articleOf(kind: RevocationKind): string {
  return ARTICLES[kind]
}

export const ORIGIN_WORDS = {
  review: '复议决定',
  court: '法院判决',
  superior: '上级决定',
  own: '自己查出来的',
} as const

export type RemakeDraft = {
  origin: keyof typeof ORIGIN_WORDS
  orderNo: string
  orderOn: string
  quashed: string
  days: string
  unit: '工作日' | '日'
}

/** 重新作出 */
export const remakeDraft: DraftOf<RemakeDraft> = {
  begin: () => ({ origin: 'review', orderNo: '', orderOn: '', quashed: '', days: '', unit: '日' }),
  check: (draft) => [
    ...textFault('orderNo', draft.orderNo, { label: '文号', min: 1, max: 60 }),
    ...unless(DAY.test(draft.orderOn), 'orderOn', '请填哪天收到的'),
    ...textFault('quashed', draft.quashed, { label: '原决定错在哪里', min: 4, max: 1000 }),
    ...unless(draft.days.trim() === '' || wholeNumber(draft.days) !== null, 'days', '天数填数字'),
  ],
  toInput: (draft) => {
    const days = wholeNumber(draft.days)
    return {
      origin: draft.origin,
      orderNo: draft.orderNo.trim(),
      orderOn: draft.orderOn,
      quashed: draft.quashed.trim(),
      limit: days === null ? null : { value: days, unit: draft.unit },
      note: null,
    }
  },
}

/** 异议 — the words of the choices. */
export const OBJECTION_WORDS: Readonly<Record<ObjectionKind, string>> = OBJECTION_KINDS
export const OUTCOME_WORDS: Readonly<Record<ObjectionOutcome, string>> = OBJECTION_OUTCOMES

export type ObjectionDraft = {
  /** The one that is ended; empty while one is raised. */
  ends: string
  kind: ObjectionKind
  text: string
  fileNo: string
  outcome: ObjectionOutcome
}

/** 陈述申辩、异议、复议诉讼登记; `newId` names the new one. */
export const objectionDraft = (newId: () => string): DraftOf<ObjectionDraft> => ({
  begin: () => ({ ends: '', kind: 'objection', text: '', fileNo: '', outcome: 'answered' }),
  check: (draft, { detail }) => {
    const kind = detail.objections.find((one) => one.objectionId === draft.ends)?.kind ?? draft.kind
    const beforeOthers = kind === 'reviewFiled' || kind === 'litigationFiled'
    if (draft.ends === '' && beforeOthers) return textFault('fileNo', draft.fileNo, { label: '案号', min: 1, max: 60 })
    if (draft.ends !== '' && draft.outcome !== 'answered') return []
    return textFault('text', draft.text, { label: draft.ends === '' ? '他怎么说' : '答复', min: 4, max: 1000 })
  },
  toInput: (draft) => ({
    objectionId: draft.ends === '' ? newId() : draft.ends,
    step: draft.ends === '' ? 'raise' : 'end',
    kind: draft.kind,
    text: orNull(draft.text),
    fileNo: orNull(draft.fileNo),
    outcome: draft.ends === '' ? null : draft.outcome,
  }),
})

export const REDO_WHAT = {
  explain: '再讲清楚',
  reServe: '重新送达',
  reissue: '重新制发',
  correct: '更正',
  newCase: '另办一件',
} as const

export type RedoDraft = {
  step: 'start' | 'reply'
  ticketNo: string
  what: keyof typeof REDO_WHAT
  days: string
  text: string
}

/** 差评重办 */
export const redoDraft: DraftOf<RedoDraft> = {
  begin: ({ detail }) => ({
    step: detail.clocks.some((clock) => clock.name === 'badRatingFix' && !clock.ended) ? 'reply' : 'start',
    ...{ ticketNo: '', what: 'explain' as const, days: '5', text: '' },
  }),
  check: (draft) => {
    const days = wholeNumber(draft.days)
    return [
      ...unless(days !== null && days >= 1 && days <= 15, 'days', '几个工作日办好？最多 15 个'),
      ...textFault('text', draft.text, {
        label: draft.step === 'start' ? '打算怎么改' : '改得怎么样',
        min: draft.step === 'start' && (days ?? 0) > 5 ? 10 : 4,
        max: 1000,
      }),
    ]
  },
  toInput: (draft) => ({
    step: draft.step,
    ticketNo: orNull(draft.ticketNo),
    what: draft.what,
    days: wholeNumber(draft.days) ?? 5,
    text: draft.text.trim(),
  }),
}

export const YEARS_WORDS = { '10': '10 年', '30': '30 年', ever: '永久' } as const

export type ArchiveDraft = { years: keyof typeof YEARS_WORDS }

/** 归档 */
export const archiveDraft: DraftOf<ArchiveDraft> = {
  begin: () => ({ years: '30' }),
  check: () => [],
  toInput: (draft) => ({ years: draft.years === 'ever' ? null : Number(draft.years) }),
}

export type LicenceDraft = { licenceType: string; number: string; validFrom: string; validTo: string }

/** 签发电子证照 */
export const licenceDraft: DraftOf<LicenceDraft> = {
  begin: ({ detail }) => ({
    licenceType: detail.row.itemName.replace(/(新办|申请|办理|登记|核发)$/, ''),
    ...{ number: '', validFrom: detail.decision?.on ?? '', validTo: '' },
  }),
  check: (draft) => [
    ...textFault('licenceType', draft.licenceType, { label: '证照名称', min: 1, max: 60 }),
    ...textFault('number', draft.number, { label: '证号', min: 1, max: 60 }),
    ...unless(DAY.test(draft.validFrom), 'validFrom', '请填从哪天起有效'),
    ...unless(draft.validTo === '' || DAY.test(draft.validTo), 'validTo', '有效期写到哪一天'),
  ],
  toInput: (draft) => ({
    licenceType: draft.licenceType.trim(),
    number: draft.number.trim(),
    validFrom: draft.validFrom,
    validTo: orNull(draft.validTo),
  }),
}
