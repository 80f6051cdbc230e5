import type { ClockName } from '../clock/clock-table'

/** 收预警的人 — by their place beside the clock; who that is, the organisation knows. */
export type WarnedPerson = 'owner' | 'deputy' | 'head' | 'leader' | 'supervisor'

/**
 * 预警的级别 — in the order in which a clock runs through them (case-law §4.6), each with its word and whom it is told to. `unexplained` is the
 * warning that a case is which went past its time and whose unit said nothing of why (优化营商环境条例第三十六条第二款).
 */
export const WARNING_LEVELS = {
  blue: { label: '提示', to: ['owner'] },
  yellow: { label: '预警', to: ['owner', 'deputy', 'head'] },
  due: { label: '今天到期', to: ['owner', 'leader', 'supervisor'] },
  red: { label: '超期', to: ['owner', 'deputy', 'head', 'leader', 'supervisor'] },
  unexplained: { label: '超期未说明理由', to: ['leader', 'supervisor'] },
} as const satisfies Record<string, { label: string; to: readonly WarnedPerson[] }>
export type WarningLevel = keyof typeof WARNING_LEVELS

/** The levels, mildest first. */
export const WARNING_ORDER = Object.keys(WARNING_LEVELS) as readonly WarningLevel[]

/** Clocks that the applicant waits for: past their end the unit owes a public reason, and the applicant is told. */
export const AWAITED_CLOCKS: readonly ClockName[] = ['statutory', 'promised', 'lowerReview', 'remake', 'delivery']

/** Clocks whose end the law sets for the decision: past it, who waits may ask for review of the inaction (行政复议法第二十三条第一款第三项). */
export const DECISION_LIMITS: readonly ClockName[] = ['statutory', 'lowerReview', 'remake']

/** Clocks that warn: those that an organ must keep, the question to another one and the procedure beside a clock that stands. */
export const WARNING_CLOCKS: readonly ClockName[] = [
  ...AWAITED_CLOCKS,
  'preReview',
  'oneTimeNotice',
  'supplementReview',
  'node',
  'consult',
  'procedure',
  'objectionReply',
  'badRatingFix',
]
