import { longestTolerance } from '@shared/case/acts/acceptance/tolerance'
import type { ActFacts, DraftOf, Fault } from '../act-form'
import { orNull, textFault, unless, wholeNumber } from './draft-checks'

/** 签名 — how the applicant signed, and where the pictures are. */
export type SignatureDraft = {
  way: 'signature' | 'fingerprint' | 'mark'
  fileId: string | null
  witness: string
  witnessRelation: string
  witnessFileId: string | null
}

export const UNSIGNED: SignatureDraft = {
  ...{ way: 'signature', fileId: null, witness: '', witnessRelation: '', witnessFileId: null },
}

/** What is missing of a signature: a mark needs somebody who was there, and who signs for it. */
export function signatureFaults(draft: SignatureDraft): Fault[] {
  const signed = unless(draft.fileId !== null, 'fileId', '请本人签名或按手印，签完按“签好了”')
  if (draft.way !== 'mark') return signed
  return [
    ...signed,
    ...textFault('witness', draft.witness, { label: '见证人', min: 2, max: 40 }),
    ...textFault('witnessRelation', draft.witnessRelation, { label: '见证人和申请人的关系', min: 1, max: 40 }),
    ...unless(draft.witnessFileId !== null, 'witnessFileId', '请见证人也签名'),
  ]
}

/** A signature as it is sent. */
export function signatureInput({ way, fileId, witness, witnessRelation, witnessFileId }: SignatureDraft) {
  const mark = way === 'mark'
  return {
    ...{ way, fileId },
    witness: mark ? orNull(witness) : null,
    witnessRelation: mark ? orNull(witnessRelation) : null,
    witnessFileId: mark ? witnessFileId : null,
  }
}

/** Required papers that are not there. */
export function missingLines({ detail }: Pick<ActFacts, 'detail'>) {
  return detail.materials.filter(
    (line) => line.need === 'required' && (line.state === 'missing' || line.state === 'unfit'),
  )
}

export type TolerantDraft = SignatureDraft & { how: string; days: string; note: string }

/** The most working days that the plan leaves; each line's own days are asked by the server. Null where nothing may be left open. */
export function mostDays({ plan, detail }: Pick<ActFacts, 'plan' | 'detail'>): number | null {
  const lines = missingLines({ detail }).map(({ lineKey, name, tolerable }) => ({
    ...{ lineKey, name, required: true, tolerable, tolerableWithin: tolerable ? 20 : null },
    ...{ satisfied: false, uploading: 0, checked: false },
  }))
  return plan === null ? null : longestTolerance(plan, lines)
}

/** 容缺受理 — what is missing comes by itself; asked are the days, the form, and the applicant's signature. */
export const tolerantDraft: DraftOf<TolerantDraft> = {
  begin: (facts) => ({ ...UNSIGNED, how: '照片或原件', days: String(Math.min(5, mostDays(facts) ?? 1)), note: '' }),
  check: (draft, facts) => {
    const most = mostDays(facts)
    const days = wholeNumber(draft.days)
    return [
      ...unless(missingLines(facts).length > 0, 'lines', '材料不缺，直接受理就行'),
      ...unless(most !== null, 'lines', '缺的材料不在容缺清单里，请一次讲清要补什么'),
      ...unless(days !== null && days >= 1 && days <= (most ?? 20), 'days', `期限填 1 到 ${most ?? 20} 个工作日`),
      ...textFault('how', draft.how, { label: '怎么补交', min: 1, max: 40 }),
      ...signatureFaults(draft),
    ]
  },
  toInput: (draft, facts) => ({
    lines: missingLines(facts).map(({ lineKey }) => ({ lineKey, how: draft.how.trim() })),
    days: wholeNumber(draft.days),
    promise: signatureInput(draft),
    basis: facts.legalBasis[0]?.slice(0, 200) ?? null,
    note: orNull(draft.note),
  }),
}

export type CommitmentDraft = SignatureDraft & { note: string }

/** 告知承诺受理 — the list says what may be promised; asked is the applicant's signature. */
export const commitmentDraft: DraftOf<CommitmentDraft> = {
  begin: () => ({ ...UNSIGNED, note: '' }),
  check: (draft, facts) => {
    const listed = facts.plan?.commitment ?? null
    const outside = missingLines(facts).filter((line) => listed?.lines.includes(line.lineKey) !== true)
    return [
      ...unless(listed !== null, 'lines', '这件事不在告知承诺清单里，请按普通程序受理'),
      ...unless(
        listed === null || outside.length === 0,
        'lines',
        `${outside.map((line) => line.name).join('、')}不能用承诺代替`,
      ),
      ...signatureFaults(draft),
    ]
  },
  toInput: (draft, { plan, legalBasis }) => ({
    textVersion: plan?.commitment?.textVersion ?? '',
    promise: signatureInput(draft),
    basis: legalBasis[0]?.slice(0, 200) ?? null,
    note: orNull(draft.note),
  }),
}

export type CheckDraft = {
  way: 'onSite' | 'data'
  result: 'kept' | 'correctable' | 'broken'
  facts: string
  officers: string
  correctDays: string
}

const namesOf = (text: string) => text.split(/[、，,\s]+/).filter((name) => name !== '')

/** 事后核查 — how, with whom, what was found, and the days to put it right. */
export const checkDraft: DraftOf<CheckDraft> = {
  begin: () => ({ way: 'onSite', result: 'kept', facts: '', officers: '', correctDays: '15' }),
  check: (draft) => {
    const days = wholeNumber(draft.correctDays)
    return [
      ...textFault('facts', draft.facts, { label: '核到了什么', min: 4, max: 1000 }),
      ...unless(
        draft.way === 'data' || namesOf(draft.officers).length > 0,
        'officers',
        '现场核查至少两人，请写同去的人',
      ),
      ...unless(
        draft.result !== 'correctable' || (days !== null && days >= 1 && days <= 180),
        'correctDays',
        '整改天数填 1 到 180',
      ),
    ]
  },
  toInput: (draft) => ({
    ...{ way: draft.way, result: draft.result, facts: draft.facts.trim() },
    officers: namesOf(draft.officers).slice(0, 10),
    fileIds: [],
    correctDays: draft.result === 'correctable' ? wholeNumber(draft.correctDays) : null,
  }),
}
