import * as z from 'zod/mini'

/**
 * 省平台报送 — what the province gets of one act（办件汇聚）: which case, which act, when, where, of what. No name, no number of a
 * person: the province counts and supervises, and what it need not know is not sent.
 */
export const ProvinceReport = z.strictObject({
  actionId: z.string(),
  caseNumber: z.string(),
  seq: z.int(),
  action: z.string(),
  at: z.string(),
  on: z.string(),
  areaCode: z.string(),
  itemId: z.string(),
  itemName: z.string(),
  unitName: z.string(),
  status: z.string(),
  channel: z.string(),
  dueOn: z.nullable(z.string()),
  rating: z.nullable(z.int()),
})
export type ProvinceReport = z.infer<typeof ProvinceReport>

/** 报送状态 — waits, is with the province, was refused by it, or is not there or differs there as reconciliation found. */
export const ReportState = z.enum(['waiting', 'confirmed', 'refused', 'differs'])
export type ReportState = z.infer<typeof ReportState>

/** 办件的报送情况 — how much of a case the province has. */
export type CaseExchange = {
  readonly state: 'unsent' | 'partly' | 'sent' | 'failed'
  readonly number: string | null
}

/** How a case stands with the province, by the states of its acts; a case without any act to report counts as unsent. */
export function caseExchangeOf(
  rows: readonly { readonly state: string; readonly provinceNo: string | null }[],
): CaseExchange {
  const number = rows.find((row) => row.provinceNo !== null)?.provinceNo ?? null
  if (rows.some((row) => row.state === 'refused' || row.state === 'differs')) return { state: 'failed', number }
  const confirmed = rows.filter((row) => row.state === 'confirmed').length
  if (confirmed === 0) return { state: 'unsent', number }
  return { state: confirmed === rows.length ? 'sent' : 'partly', number }
}
