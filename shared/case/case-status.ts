import * as z from 'zod/mini'

/** 办件状态 — the 24 statuses of a case with the short code of the law table, the word on paper and what ends. */
export const CASE_STATUSES = {
  draft: { code: 'DR', label: '草稿', ended: false },
  submitted: { code: 'SB', label: '已提交（待收件）', ended: false },
  prereviewReturned: { code: 'RT', label: '预审退回', ended: false },
  received: { code: 'RC', label: '已收件（待受理）', ended: false },
  supplementAsked: { code: 'SU', label: '待补正', ended: false },
  accepted: { code: 'AC', label: '已受理（待分办）', ended: false },
  inHandling: { code: 'IH', label: '办理中', ended: false },
  suspended: { code: 'SP', label: '特别程序（暂停计时）', ended: false },
  transferredUp: { code: 'TU', label: '已上报（上级办理）', ended: false },
  pendingDecision: { code: 'PD', label: '待决定', ended: false },
  granted: { code: 'GR', label: '准予（待制证）', ended: false },
  refused: { code: 'RF', label: '不予（待送达）', ended: false },
  readyForPickup: { code: 'RR', label: '结果待领', ended: false },
  posted: { code: 'ID', label: '寄送中', ended: false },
  returnedMail: { code: 'RM', label: '退件', ended: false },
  unclaimed: { code: 'UN', label: '逾期未领', ended: false },
  closed: { code: 'CL', label: '办结', ended: true },
  refusedAcceptance: { code: 'NA', label: '不予受理', ended: true },
  withdrawn: { code: 'WD', label: '已撤回', ended: true },
  deemedWithdrawn: { code: 'DW', label: '视为撤回', ended: true },
  terminated: { code: 'TM', label: '终止办理', ended: true },
  voided: { code: 'VO', label: '作废', ended: true },
  revoked: { code: 'RV', label: '已撤销（撤回、注销）', ended: true },
  archived: { code: 'AR', label: '已归档', ended: true },
} as const

export type CaseStatus = keyof typeof CASE_STATUSES
export const CaseStatus = z.enum(Object.keys(CASE_STATUSES) as [CaseStatus, ...CaseStatus[]])

/** Short code of the law table. */
export type StatusCode = (typeof CASE_STATUSES)[CaseStatus]['code']

/** Statuses after which nothing runs towards a decision any more. */
export const ENDED_STATUSES = (Object.keys(CASE_STATUSES) as CaseStatus[]).filter(
  (status) => CASE_STATUSES[status].ended,
)

/** The status with this short code. */
export function statusOfCode(code: string): CaseStatus {
  const found = (Object.keys(CASE_STATUSES) as CaseStatus[]).find((status) => CASE_STATUSES[status].code === code)
  if (found === undefined) throw new RangeError(`no status has the code ${code}`)
  return found
}

/** True when the case has ended. */
export function isEnded(status: CaseStatus): boolean {
  return CASE_STATUSES[status].ended
}
