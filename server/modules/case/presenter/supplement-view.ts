import type { SupplementLine } from '@shared/case/view/case-view'
import { clocksOf, type OpenCase } from '../act/open-case'

/** The one-time notice as a list, or what was promised for later while it is awaited, with what came in; null when none was given or the case is past it. */
export function presentSupplement(open: OpenCase, today: string): { dueOn: string; lines: SupplementLine[] } | null {
  const promised = presentPromised(open, today)
  if (promised !== null) return promised
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

/** Lines that the applicant promised at acceptance, while one of them is awaited. */
export function presentPromised(open: OpenCase, today: string): { dueOn: string; lines: SupplementLine[] } | null {
  const clock = clocksOf(open, today).find((one) => !one.ended && PROMISED.includes(one.name))
  const promise = clock?.name === 'tolerant' ? open.state.tolerant : open.state.commitment
  if (clock === undefined || promise === undefined) return null
  return {
    dueOn: clock.dueOn ?? clock.startOn,
    lines: promise.lines.map((line) => ({
      ...{ lineId: line.lineKey, name: line.name, reason: '受理时承诺以后补交', how: line.how, basis: null },
      supplied: promise.supplied.includes(line.lineKey),
    })),
  }
}

const PROMISED: readonly string[] = ['tolerant', 'commitmentSupply']
