import type { DraftOf } from '../act-form'
import { orNull, textFault, unless, wholeNumber } from './draft-checks'

export type ProduceDraft = { name: string; number: string; pages: string; custodyPoint: string }

/** 制作结果 — what was made, its number, and at which counter it lies now. */
export const produceDraft: DraftOf<ProduceDraft> = {
  begin: ({ detail, points, myPoints }) => ({
    name:
      detail.decision?.kind === 'refused'
        ? `${detail.row.itemName}不予决定书`
        : detail.row.itemName.replace(/(新办|申请|办理|登记)$/, ''),
    number: '',
    pages: '1',
    custodyPoint: myPoints.find((id) => points.some((point) => point.pointId === id)) ?? '',
  }),
  check: (draft) => [
    ...textFault('name', draft.name, { label: '结果名称', min: 1, max: 80 }),
    ...unless(wholeNumber(draft.pages) !== null, 'pages', '页数填数字'),
    ...unless(draft.custodyPoint !== '', 'custodyPoint', '请选结果放在哪里'),
  ],
  toInput: (draft) => ({
    name: draft.name.trim(),
    number: orNull(draft.number),
    pages: wholeNumber(draft.pages) ?? 0,
    custodyPoint: draft.custodyPoint,
  }),
}

export const SENDING_WAYS = { toTownship: '送到乡里', toVillage: '送到村里', post: '邮寄给本人' } as const

export type SendDraft = { way: keyof typeof SENDING_WAYS; to: string; trackingNo: string; company: string }

/** 寄送、下送 */
export const sendDraft: DraftOf<SendDraft> = {
  begin: ({ detail }) => ({
    way: detail.delivery.way === 'post' ? 'post' : detail.delivery.way === 'village' ? 'toVillage' : 'toTownship',
    to: '',
    trackingNo: '',
    company: '',
  }),
  check: (draft) => [
    ...unless(draft.way !== 'post' || draft.trackingNo.trim() !== '', 'trackingNo', '请填运单号'),
    ...unless(draft.way === 'post' || draft.to !== '', 'to', '请选送到哪个站点'),
  ],
  toInput: (draft) => ({
    way: draft.way,
    to: draft.way === 'post' ? null : draft.to,
    trackingNo: orNull(draft.trackingNo),
    company: orNull(draft.company),
  }),
}

export const DELIVERY_OUTCOMES = {
  arrivedAtPoint: '到了站点，等本人来领',
  delivered: '已送到本人手里',
  returned: '退回来了',
  lost: '找不到了',
} as const

export type DeliveryDraft = {
  outcome: keyof typeof DELIVERY_OUTCOMES
  custodyPoint: string
  signer: string
  note: string
  deliveredOn: string
}

/** 送达登记 */
export const deliveryDraft: DraftOf<DeliveryDraft> = {
  begin: ({ detail, myPoints }) => ({
    outcome: detail.delivery.way === 'post' ? 'delivered' : 'arrivedAtPoint',
    custodyPoint: myPoints[0] ?? '',
    signer: '',
    note: '',
    deliveredOn: '',
  }),
  check: (draft) => [
    ...unless(draft.outcome !== 'arrivedAtPoint' || draft.custodyPoint !== '', 'custodyPoint', '请选到了哪个站点'),
    ...unless(draft.outcome !== 'delivered' || draft.signer.trim() !== '', 'signer', '请写谁签收的'),
    ...unless(draft.deliveredOn === '' || /^\d{4}-\d\d-\d\d$/.test(draft.deliveredOn), 'deliveredOn', '请填送到的日期'),
  ],
  toInput: (draft) => ({
    outcome: draft.outcome,
    custodyPoint: draft.outcome === 'arrivedAtPoint' ? orNull(draft.custodyPoint) : null,
    signer: orNull(draft.signer),
    note: orNull(draft.note),
    deliveredOn: draft.outcome === 'delivered' ? orNull(draft.deliveredOn) : null,
  }),
}

export const TAKERS = { self: '本人', family: '家人', guardian: '监护人', proxy: '受委托的人' } as const

export type HandOutDraft = {
  taker: keyof typeof TAKERS
  takerName: string
  relation: string
  identity: 'reader' | 'card' | 'known'
  mandate: string
  /** The mandate of the register that was chosen; null for a paper. */
  mandateId: string | null
  signatureFileId: string | null
  witness: string
}

/** 发放 — who takes it, how the person was known, and the signature or a witness. */
export const handOutDraft: DraftOf<HandOutDraft> = {
  begin: ({ detail }) => ({
    taker: 'self',
    // A masked name is nobody's signature: the clerk then types it from the card.
    takerName: detail.applicant.name.includes('*') ? '' : detail.applicant.name,
    relation: '',
    identity: 'card',
    mandate: '',
    mandateId: null,
    signatureFileId: null,
    witness: '',
  }),
  check: (draft) => [
    ...textFault('takerName', draft.takerName, { label: '领件人姓名', min: 2, max: 40 }),
    ...unless(
      draft.taker === 'self' || draft.taker === 'proxy' || draft.relation.trim() !== '',
      'relation',
      '请写和申请人是什么关系',
    ),
    ...unless(
      draft.taker !== 'proxy' || draft.mandate.trim() !== '',
      'mandate',
      '请选登记的委托，或者写委托书编号、“当面核过委托书”',
    ),
    ...unless(
      draft.signatureFileId !== null || draft.witness.trim() !== '',
      'signatureFileId',
      '请领件人签名；不会写字的按手印，写上见证人',
    ),
  ],
  toInput: (draft) => ({
    taker: draft.taker,
    takerName: draft.takerName.trim(),
    relation: draft.taker === 'self' ? null : orNull(draft.relation),
    identity: draft.identity,
    mandate: draft.taker === 'proxy' ? orNull(draft.mandate) : null,
    mandateId: draft.taker === 'proxy' ? draft.mandateId : null,
    signatureFileId: draft.signatureFileId,
    witness: orNull(draft.witness),
  }),
}

export type CloseDraft = { why: string }

/** 办结 — nothing is handed over. */
export const closeDraft: DraftOf<CloseDraft> = {
  begin: ({ detail }) => ({ why: `${detail.row.itemName}已当场办好，结果已告知申请人` }),
  check: (draft) => textFault('why', draft.why, { label: '办结说明', min: 4, max: 1000 }),
  toInput: (draft) => ({ why: draft.why.trim() }),
}
