import { calendarAdd } from '../../calendar/days'
import type { WorkdayCalendar } from '../../calendar/workday-calendar'
import type { PlainDate } from '../../kernel/plain-date'
import type { CaseState } from '../case-state'
import type { HandlingPlan } from '../handling-plan'
import { REVOCATIONS } from './aftermath'
import type { PaperService } from './paper-service'

/** 公告送达 — a paper counts as served thirty days after its publication (民事诉讼法第九十五条 by model). */
export const PUBLIC_NOTICE_DAYS = 30

/** Keys of the paper that holds what was decided last: the one whose service lets the periods of review and suit begin. */
export function decisionPapersOf(state: CaseState, plan: HandlingPlan): readonly string[] {
  if (state.revocation !== undefined) return [REVOCATIONS[state.revocation.kind].paper]
  if (state.refusal !== null) return ['refuseAcceptance', 'notRequired']
  switch (state.decision?.kind) {
    case 'granted':
      return [plan.papers.grant]
    case 'refused':
      return [plan.papers.refuse]
    case 'done':
      return ['serviceDone']
    default:
      return ['terminate']
  }
}

/** The day on which a paper counts as served. Null when the calendar shows no end of its publication. */
export function servedDayOf(service: PaperService, calendar: WorkdayCalendar): PlainDate | null {
  return service.way === 'publicNotice' ? calendarAdd(service.servedOn, PUBLIC_NOTICE_DAYS, calendar) : service.servedOn
}

/** Services of the decision as it stands now. */
export function servicesOfDecision(state: CaseState, plan: HandlingPlan): readonly PaperService[] {
  const papers = decisionPapersOf(state, plan)
  return (state.service ?? []).filter((one) => !one.superseded && papers.includes(one.paper))
}

/**
 * The day from which the person may count the periods of review and suit: that of the first service of the decision, and anew from the service of
 * a correction, as the correction itself says (行政复议法第二十条; 行政诉讼法第四十六条). Null while nothing was served.
 */
export function remediesFrom(state: CaseState, plan: HandlingPlan, calendar: WorkdayCalendar): PlainDate | null {
  const days = (services: readonly PaperService[]) =>
    services.flatMap((one) => servedDayOf(one, calendar) ?? []).sort((a, b) => (a < b ? -1 : 1))
  const first = days(servicesOfDecision(state, plan))[0]
  if (first === undefined) return null
  const corrected = days((state.service ?? []).filter((one) => !one.superseded && one.paper === 'correction')).at(-1)
  return corrected !== undefined && corrected > first ? corrected : first
}
