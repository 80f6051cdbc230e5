import type { SupplementLine } from '@shared/case/view/case-view'
import { clocksOf, type OpenCase } from '../act/open-case'

/** The one-time notice as a list, with what came in; null when none was given or the case is past it. */
export function presentSupplement(open: OpenCase, today: string): { dueOn: string; lines: SupplementLine[] } | null {
  const notice = open.state.oneTimeNotice
  if (notice === null) return null
  const reply = clocksOf(open, today).find(
    (clock) => clock.name === 'supplementReply' || clock.name === 'correctionReply',
  )
  return {
    dueOn: reply?.dueOn ?? notice.on,
    lines: notice.lines.map((line) => ({
      lineId: line.lineId,
      name: line.name,
      reason: line.reason,
      how: line.how,
      basis: line.basis,
      supplied: notice.supplied.includes(line.lineId),
    })),
  }
}
