import type { WorkdayCalendar } from '../../calendar/workday-calendar'
import type { Instant } from '../../kernel/instant'
import type { PlainDate } from '../../kernel/plain-date'
import type { CaseState } from '../case-state'
import type { HandlingPlan, Limit } from '../handling-plan'
import type { ClockName } from './clock-table'

/** 时限的长度 — a limit of the item, or months as the periods of review and suit have them (民法典第二百零二条). */
export type ClockLimit = Limit | { readonly value: number; readonly unit: '个月' }

/** What clocks are computed from. */
export type ClockFacts = {
  readonly state: CaseState
  readonly plan: HandlingPlan
  readonly calendar: WorkdayCalendar
  readonly today: PlainDate
}

/** A clock that is taken up again after a reinstatement has at least this many working days left (case-law §2.E 36). */
export const LEFT_AT_LEAST = 5

/** 时限草稿 — a clock before its days are counted. */
export type ClockDraft = {
  readonly name: ClockName
  /** Which of several of its kind: the run of a step, the procedure, the question. */
  readonly ref?: string
  readonly startOn: PlainDate
  /** The moment of the start, for limits in hours. */
  readonly startAt?: Instant | undefined
  readonly limit: ClockLimit
  readonly endedOn: PlainDate | null
  readonly stops: boolean
  /** True for a clock that begins with the end of a case, or is not ended by it. */
  readonly outlives?: boolean
  /** True for a period that is somebody's right: it is shown without a light, and is over when it has run out. */
  readonly isRight?: boolean
}

/** A limit of working days. */
export const WD = (value: number): Limit => ({ value, unit: '工作日' })
