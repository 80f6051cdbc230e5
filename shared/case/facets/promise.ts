import type { PlainDate } from '../../kernel/plain-date'

/** 承诺后交的一行 — a line of the material list that comes later, and in which form. */
export type PromisedLine = { readonly lineKey: string; readonly name: string; readonly how: string }

/** 容缺承诺 — lines that were missing when the case was accepted; they come within `days` working days, or the application lapses. */
export type TolerantPromise = {
  readonly on: PlainDate
  readonly days: number
  readonly lines: readonly PromisedLine[]
  readonly supplied: readonly string[]
  /** The day on which the last line came in. */
  readonly suppliedOn: PlainDate | null
  readonly lapsedOn: PlainDate | null
}

/** 风险等级 — decides when a commitment is checked afterwards. */
export type CommitmentRisk = 'high' | 'middle' | 'low'

/** 一次事后核查 — `officers` are staff records; `correctDays` calendar days to put right what differs. */
export type AfterCheckRun = {
  readonly on: PlainDate
  readonly way: 'onSite' | 'data'
  readonly result: 'kept' | 'correctable' | 'broken'
  readonly officers: readonly string[]
  readonly correctDays: number | null
}

/** 告知承诺 — what the applicant promised instead of proving it; checked after the grant. */
export type Commitment = {
  readonly on: PlainDate
  readonly textVersion: string
  readonly risk: CommitmentRisk
  readonly lines: readonly PromisedLine[]
  /** Calendar days after the grant in which the lines come; null when none are to come. */
  readonly supplyDays: number | null
  readonly supplied: readonly string[]
  readonly suppliedOn: PlainDate | null
  readonly state: 'made' | 'kept' | 'corrected' | 'broken'
  readonly checks: readonly AfterCheckRun[]
}

/** Lines of a promise that have not come in. */
export function openLinesOf(promise: Pick<TolerantPromise, 'lines' | 'supplied'> | null | undefined): PromisedLine[] {
  return promise == null ? [] : promise.lines.filter((line) => !promise.supplied.includes(line.lineKey))
}
