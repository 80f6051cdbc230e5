import type { PlainDate } from '../../../kernel/plain-date'
import type { HandlingPlan } from '../../handling-plan'
import type { MaterialFact } from '../act'

/** No line comes later than this many working days, and two working days stay for the decision (case-law §3.3-18). */
const LONGEST = 20
const LEFT_TO_DECIDE = 2
/** A matter of fewer working days is not accepted with gaps (case-law §6). */
const SHORTEST_PROMISE = 3

/**
 * 容缺期限 — the most working days in which these lines may come later: what each line's own row allows, never more than 20, never later than two
 * working days before the end. Null where it is not allowed at all: an instant item, a limit in other units or under three working days, and
 * anything that the county has not said.
 */
export function longestTolerance(plan: HandlingPlan, lines: readonly MaterialFact[]): number | null {
  const limit = plan.promisedLimit ?? plan.legalLimit
  if (plan.instant || plan.serviceDone || limit === null || limit.unit !== '工作日') return null
  if (limit.value < SHORTEST_PROMISE || lines.length === 0) return null
  const own = lines.map((line) => (line.tolerable ? (line.tolerableWithin ?? null) : null))
  if (own.some((days) => days === null || days < 1)) return null
  return Math.min(LONGEST, limit.value - LEFT_TO_DECIDE, ...own.map((days) => days ?? 0))
}

/** A day as papers print it in the cell of a table. */
export function printedDay(on: PlainDate): string {
  return `${Number(on.slice(0, 4))}年${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`
}
