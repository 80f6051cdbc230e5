import type { RoleCode } from '../../identity/actor'
import type { PlainDate } from '../../kernel/plain-date'

/** 征求意见的形式 — another department, the leaders, the lawyers, an extension of the limit, the unit's own lead. */
export const CONSULT_FORMS = {
  department: '征求部门意见',
  leaders: '请示领导',
  legality: '合法性审查',
  extension: '申请延期',
  ownLead: '请示本单位负责人',
} as const
export type ConsultForm = keyof typeof CONSULT_FORMS

/** 意见 — `withdrawn`: the asker took the question back, with the reason. */
export const CONSULT_ANSWERS = {
  agree: '同意',
  disagree: '不同意',
  conditions: '有条件同意',
  withdrawn: '撤回征求',
} as const
export type ConsultAnswer = keyof typeof CONSULT_ANSWERS

/** 一次征求 — open until `answer` is given. `role` null: anybody of the unit who may answer. */
export type Consult = {
  readonly consultId: string
  readonly form: ConsultForm
  readonly unit: string
  readonly role: RoleCode | null
  readonly days: number
  readonly on: PlainDate
  readonly askedBy: string | null
  readonly answer: ConsultAnswer | null
  readonly answeredOn: PlainDate | null
  readonly answeredBy: string | null
}

/** 被告知的利害关系人 — `ref` is a digest: who it is stands on the paper, not in the log. */
export type InterestedParty = {
  readonly ref: string
  readonly days: number
  readonly hearing: boolean
  readonly on: PlainDate
}
