import type { Pause, Table, Ymd } from './law-days'

/** A limit in the words of an item. */
export type Span = { readonly value: number; readonly unit: '工作日' | '日' | '小时' | '即时' | '个月' }

/** One table after the other: what was published when, and from which day the county counted by it. */
export type Change = { readonly publishedOn: Ymd; readonly importedOn: Ymd; readonly table: Table }

/**
 * A case as somebody would tell it over a counter: days and lengths, nothing computed. The oracle counts from it by the text of the law; the product
 * gets the same story as a fold and a plan.
 */
export type ToldCase = {
  readonly first: Table
  readonly changes: readonly Change[]
  readonly today: Ymd
  readonly profile: 'licence' | 'marketRegistration' | 'socialInsurance' | 'relief' | 'residence' | 'general'
  readonly limitFrom: 'accepted' | 'received'
  readonly legal: Span | null
  readonly promised: Span | null
  /** Limits of the steps of the flow; the step that ran last is `step.at`. */
  readonly stepLimits: readonly (Span | null)[]
  readonly reviewedBelow: boolean
  readonly reentryOn: Ymd | null | 'none'
  readonly status: string
  readonly online: boolean
  readonly submittedOn: Ymd
  readonly receivedOn: Ymd
  readonly takenInOn: Ymd | null
  readonly notice: {
    readonly by: 'requestSupplement' | 'returnForCorrection'
    readonly firstOn: Ymd
    readonly on: Ymd
    readonly days: number
    /** Days more, given in this round of the notice; those of a round before do not count. */
    readonly more: { readonly days: number; readonly thisRound: boolean } | null
    readonly suppliedOn: Ymd | null
  } | null
  readonly acceptedOn: Ymd | null
  readonly refusedOn: Ymd | null
  readonly procedures: readonly (Pause & {
    readonly stops: boolean
    readonly max: Span | null
    readonly more: number
  })[]
  readonly extension: { readonly days: number; readonly on: Ymd; readonly step: boolean } | null
  readonly step: {
    readonly at: number
    readonly openedOn: Ymd
    readonly minute: number
    readonly closedOn: Ymd | null
  } | null
  readonly tolerant: { readonly on: Ymd; readonly days: number; readonly suppliedOn: Ymd | null } | null
  readonly commitment: {
    readonly risk: 'high' | 'middle' | 'low'
    readonly days: number | null
    readonly suppliedOn: Ymd | null
    readonly check: { readonly on: Ymd; readonly correctDays: number | null } | null
    readonly settledOn: Ymd | null
  } | null
  readonly decided: { readonly on: Ymd; readonly kind: 'granted' | 'refused' } | null
  readonly atPointSince: Ymd | null
  readonly deliveredOn: Ymd | null
  readonly served: { readonly on: Ymd; readonly published: boolean } | null
  readonly correctionServedOn: Ymd | null
  readonly filed: { readonly kind: 'reviewFiled' | 'litigationFiled'; readonly on: Ymd } | null
  readonly endedOn: Ymd | null
  /** Taken up again after a lapse: the days between do not count. */
  readonly reinstated: { readonly endedOn: Ymd; readonly on: Ymd } | null
  readonly uppers: readonly { readonly on: Ymd; readonly limit: Span; readonly backOn: Ymd | null }[]
  readonly consults: readonly { readonly on: Ymd; readonly days: number; readonly answeredOn: Ymd | null }[]
  readonly told: readonly { readonly on: Ymd; readonly hearing: boolean }[]
  readonly objections: readonly { readonly on: Ymd; readonly answeredOn: Ymd | null }[]
  readonly redo: { readonly on: Ymd; readonly days: number; readonly repliedOn: Ymd | null } | null
  readonly order: { readonly on: Ymd; readonly limit: Span | null; readonly quashedOn: Ymd } | null
  readonly archived: { readonly on: Ymd; readonly years: number | null } | null
}
