/**
 * 加急的理由 — why a case is worked on before others. It is a matter of order within the office: no step is left out, no clock runs otherwise, and
 * nobody else's last day moves (行政许可法第五条: 公平).
 */
export const FAST_GROUNDS = {
  urgentNeed: '急难（生病、救急、上学就业等着用）',
  hardToCome: '老人、残疾人、孕产妇',
  campaign: '重点项目、专项行动',
  ourDelay: '我方耽误了，要赶回来',
} as const
export type FastGround = keyof typeof FAST_GROUNDS

/** When a clock of a fast case warns: shares of the limit, and working days that are left; earlier than for others. */
export const FAST_WARNS = { blue: 0.5, yellow: 0.7, daysLeft: 2 } as const
/** When any other clock warns (case-law §4.6). */
export const USUAL_WARNS = { blue: 0.8, yellow: 0.9, daysLeft: 1 } as const
