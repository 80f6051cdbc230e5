import type { PlainDate } from '../../kernel/plain-date'
import type { ActorStamp } from '../case-action'
import type { Limit } from '../handling-plan'
import type { Objection } from './objection'
import type { PaperService } from './paper-service'

/** 更正 — a slip of the pen in a paper, put right by a paper of its own; the outcome stays as it was. */
export type Correction = { readonly on: PlainDate; readonly paper: string; readonly noticeId: string }

/** 恢复 — a case that had ended is taken up again: the days between the two do not count (case-law §2.E 36). */
export type Reinstatement = { readonly endedOn: PlainDate; readonly on: PlainDate; readonly reason: string }

/** 撤销、撤回、注销的种类 — 行政许可法第六十九条、第八条第二款、第七十条. */
export const REVOCATIONS = {
  revoke69: { label: '撤销', paper: 'revoke' },
  withdraw8: { label: '撤回', paper: 'withdrawGrant' },
  cancel70: { label: '注销', paper: 'cancelLicence' },
} as const
export type RevocationKind = keyof typeof REVOCATIONS

/** 一次撤销 */
export type Revocation = { readonly kind: RevocationKind; readonly on: PlainDate; readonly by: ActorStamp }

/** 重新作出 — an order to decide anew, and what it did away with; there is never more than one decision in force. */
export type Remake = {
  readonly on: PlainDate
  readonly origin: 'review' | 'court' | 'superior' | 'own'
  readonly orderNo: string
  /** The day on which the order came: the new limit counts from it. */
  readonly orderOn: PlainDate
  /** The limit that the order sets; null: the item's own. */
  readonly limit: Limit | null
  readonly quashed: 'granted' | 'refused' | 'revoked' | 'refusedAcceptance'
  /** The day of the decision that was done away with. */
  readonly quashedOn: PlainDate
}

/** 电子证照 — what was sealed for the holder; the licence itself lives in its own module. */
export type CaseLicence = {
  readonly type: string
  readonly number: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly on: PlainDate
  readonly by: ActorStamp
}

/** 差评重办 — what is done again after a bad rating, and when the person was answered. */
export type Redo = {
  readonly source: 'rating' | 'ticket'
  readonly what: 'explain' | 'reServe' | 'reissue' | 'correct' | 'newCase'
  readonly startedOn: PlainDate
  readonly days: number
  readonly repliedOn: PlainDate | null
}

/** 归档 — the sealed package by its hash; null years are kept for ever. */
export type CaseArchive = { readonly on: PlainDate; readonly packageHash: string; readonly years: number | null }

/** 决定之后的侧面 — facets of service, objections and what may become of a decision; absent in folds of before they were kept. */
export type AftermathFacets = {
  readonly service?: readonly PaperService[] | undefined
  readonly objections?: readonly Objection[] | undefined
  readonly corrections?: readonly Correction[] | undefined
  readonly reinstatements?: readonly Reinstatement[] | undefined
  readonly revocation?: Revocation | undefined
  readonly remakes?: readonly Remake[] | undefined
  readonly licence?: CaseLicence | undefined
  readonly redo?: Redo | undefined
  readonly archive?: CaseArchive | undefined
}
