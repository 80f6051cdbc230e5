import { addDays, type PlainDate } from '../../kernel/plain-date'

/** 延续 — the licence that is to be renewed, and the last day on which it holds. */
export type Renewal = { readonly validTo: PlainDate }

/** 申请延续的最晚日 — thirty days before the last day of the licence, counted back without rolling (行政许可法第五十条第一款). */
const ASK_BEFORE_DAYS = 30

/** The last day on which a renewal may be asked for with the protection of the law. */
export function lastDayToAsk({ validTo }: Renewal): PlainDate {
  return addDays(validTo, -ASK_BEFORE_DAYS)
}

/**
 * 视为准予延续的日子 — the day from whose first minute an undecided renewal is granted by law: the day after the licence's last one, where the application
 * was received in time (行政许可法第五十条第二款). Null where it was not.
 */
export function deemedRenewalOn(renewal: Renewal | undefined, receivedOn: PlainDate | null): PlainDate | null {
  if (renewal === undefined || receivedOn === null || receivedOn > lastDayToAsk(renewal)) return null
  return addDays(renewal.validTo, 1)
}
