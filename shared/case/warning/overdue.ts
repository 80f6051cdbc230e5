import type { PlainDate } from '../../kernel/plain-date'
import type { Clock } from '../clock/clocks'
import { AWAITED_CLOCKS, DECISION_LIMITS } from './warning-level'

/** 超期 — since when the person waits longer than was said, past which clock, and whether the law's own limit has passed without a decision. */
export type Overdue = {
  /** The last day of the first clock that passed. */
  readonly dueOn: PlainDate
  /** The words of the clocks that passed, those of the law first. */
  readonly clocks: readonly string[]
  /** True while one of them still runs. */
  readonly running: boolean
  /** The last day of the law's limit, when it passed and nothing has been decided: who waits may ask for review. Null otherwise. */
  readonly inactionFrom: PlainDate | null
}

/** Whether a case is, or was, late for the person who waits; a provisional day makes nobody late (case-law §3.3-10). Null when it is not. */
export function overdueOf(clocks: readonly Clock[]): Overdue | null {
  const late = clocks.filter((one) => one.overdue && !one.provisional && AWAITED_CLOCKS.includes(one.name))
  const first = late.flatMap((one) => one.dueOn ?? []).sort()[0]
  if (first === undefined) return null
  const inaction = late.find((one) => !one.ended && DECISION_LIMITS.includes(one.name))
  return {
    dueOn: first,
    clocks: [...late].sort((a, b) => Number(b.legal) - Number(a.legal)).map((one) => one.label),
    running: late.some((one) => !one.ended),
    inactionFrom: inaction?.dueOn ?? null,
  }
}
