import type { PlainDate } from '../../kernel/plain-date'

/** 异议的种类 — what somebody says against the matter, and the two ways to have it looked at by others. */
export const OBJECTION_KINDS = {
  statement: '陈述申辩',
  objection: '异议',
  reviewFiled: '行政复议',
  litigationFiled: '行政诉讼',
} as const
export type ObjectionKind = keyof typeof OBJECTION_KINDS

/** How an objection ends: the organ answered, the person took it back, the reviewing organ or court left the decision or quashed it. */
export const OBJECTION_OUTCOMES = {
  answered: '已答复',
  withdrawn: '本人收回',
  upheld: '维持',
  quashed: '撤销或责令重作',
} as const
export type ObjectionOutcome = keyof typeof OBJECTION_OUTCOMES

/** 一次异议 — raised on a day, open until it ends; what was said stands on the receipt, not here. */
export type Objection = {
  readonly objectionId: string
  readonly kind: ObjectionKind
  readonly raisedOn: PlainDate
  /** The file number of the reviewing organ or court. */
  readonly fileNo: string | null
  readonly endedOn: PlainDate | null
  readonly outcome: ObjectionOutcome | null
}

/** The objections of a case that have not ended. */
export function openObjectionsOf(state: {
  readonly objections?: readonly Objection[] | undefined
}): readonly Objection[] {
  return (state.objections ?? []).filter((one) => one.endedOn === null)
}
