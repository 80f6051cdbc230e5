import { addDays, type PlainDate } from '../../kernel/plain-date'
import type { CaseState } from '../case-state'

/** Days after a lapse in which a cause may be shown; until then it is no broken promise (case-law §6). */
const CAUSE_DAYS = 15

/**
 * 失信的承诺 — the day of the last promise of these cases that was not kept: a tolerant one that lapsed and stayed so for fifteen days, or a
 * commitment that a check found broken. Null when there is none. A case that was taken up again is no lapse any more.
 */
export function brokenPromiseOn(
  cases: readonly Pick<CaseState, 'status' | 'tolerant' | 'commitment'>[],
  today: PlainDate,
): PlainDate | null {
  const days = cases.flatMap(({ status, tolerant, commitment }) => {
    const lapsedOn = status === 'deemedWithdrawn' ? (tolerant?.lapsedOn ?? null) : null
    const lapsed = lapsedOn !== null && addDays(lapsedOn, CAUSE_DAYS) < today ? [lapsedOn] : []
    const broken = commitment?.state === 'broken' ? [commitment.checks.at(-1)?.on ?? commitment.on] : []
    return [...lapsed, ...broken]
  })
  return days.reduce<PlainDate | null>((last, day) => (last === null || day > last ? day : last), null)
}
