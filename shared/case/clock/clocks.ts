import { countBetween, countDays, type Stop } from '../../calendar/days'
import { hasYears, type WorkdayCalendar } from '../../calendar/workday-calendar'
import { toShanghaiDate } from '../../kernel/instant'
import type { PlainDate } from '../../kernel/plain-date'
import { servicesOfDecision } from '../facets/decision-paper'
import { aftermathClocks, handlingEndOf } from './aftermath-clocks'
import { type ClockDraft, type ClockFacts, type ClockLimit, WD } from './clock-draft'
import { CLOCK_LABELS, type ClockName } from './clock-table'
import { type DatedDraft, datedDrafts, hasRunOut, isOver, stopsOf } from './dated-draft'
import { dueOnOf } from './due-on'
import { legalLimitOf, lengthened, nodeLimitOf, procedureLimitOf, promisedAfter, replyDaysOf } from './longer'
import { promiseClocks } from './promise-clocks'
import { goneUpOn, isReviewedBelow, watchClocks } from './watch-clocks'

export type LightName = 'good' | 'soon' | 'late' | 'paused' | 'none'

/** 时限 — one clock of a case, computed from the fold, the plan and the dated calendar; nothing of it is stored as typed. */
export type Clock = {
  readonly name: ClockName
  /** Which of several of its kind; empty for a clock that a case has once. */
  readonly ref: string
  readonly label: string
  readonly legal: boolean
  readonly startOn: PlainDate
  readonly limit: ClockLimit
  /** Null while an open stop leaves no end in sight. */
  readonly dueOn: PlainDate | null
  readonly used: number
  readonly left: number
  readonly light: LightName
  readonly stopped: boolean
  readonly ended: boolean
  /** True when the due day passed before it ended, or has passed while it runs; never of a period that is somebody's right. */
  readonly overdue: boolean
  /** True when a year on the way has no official table: print 预计, let nothing irreversible fire. */
  readonly provisional: boolean
  /** The table that its days were counted by: an ended clock keeps the one of its time (case-law §4.7-5). */
  readonly calendarVersion: string
}

/** Every clock that a case has had so far, those that run first (case-law §4.3). */
export function deriveClocks(facts: ClockFacts): Clock[] {
  const clocks = clocksInOrder(facts)
  return [...clocks.filter((clock) => !clock.ended), ...clocks.filter((clock) => clock.ended)]
}

/** The same in the order of a case's life, which no calendar changes. */
export function clocksInOrder(facts: ClockFacts): Clock[] {
  return datedDrafts(facts, draftsOf).map((dated) => countClock(facts, dated))
}

/** The clock that decides the place in a work list: the nearest due day of those that run for the organ. */
export function leadingClock(clocks: readonly Clock[]): Clock | null {
  const running = clocks.filter(
    (clock) => !clock.ended && clock.dueOn !== null && CLOCK_LABELS[clock.name].owner === 'organ',
  )
  return running.reduce<Clock | null>(
    (best, clock) => (best === null || (clock.dueOn ?? '') < (best.dueOn ?? '') ? clock : best),
    null,
  )
}

function draftsOf(facts: ClockFacts): ClockDraft[] {
  return [
    ...intakeClocks(facts),
    ...applicantClocks(facts),
    ...handlingClocks(facts),
    ...watchClocks(facts),
    ...promiseClocks(facts),
    ...deliveryClocks(facts),
    ...aftermathClocks(facts),
  ]
}

/** The days in which the organ says whether it accepts (行政许可法第三十二条第一款第四项). */
const ANSWER_WITHIN = WD(5)

function intakeClocks({ state }: ClockFacts): ClockDraft[] {
  if (state.receivedOn === null) return []
  const told = state.oneTimeNotice?.firstOn ?? state.acceptedOn ?? (state.refusal === null ? null : state.endedOn)
  const over = state.endedOn !== null && state.acceptedOn === null ? state.endedOn : null
  const drafts: ClockDraft[] = [
    { name: 'oneTimeNotice', startOn: state.receivedOn, limit: ANSWER_WITHIN, endedOn: told ?? over, stops: false },
  ]
  if (state.channel === 'online' && state.submittedAt !== null) {
    const startOn = toShanghaiDate(state.submittedAt)
    drafts.push({ name: 'preReview', startOn, limit: WD(1), endedOn: state.takenInOn ?? over, stops: false })
  }
  const again = state.oneTimeNotice?.suppliedOn ?? null
  if (again !== null) {
    drafts.push({
      name: 'supplementReview',
      startOn: again,
      limit: WD(5),
      endedOn: state.acceptedOn ?? over,
      stops: false,
    })
  }
  return drafts
}

function applicantClocks({ state }: ClockFacts): ClockDraft[] {
  const notice = state.oneTimeNotice
  if (notice === null) return []
  const name = notice.by === 'returnForCorrection' ? 'correctionReply' : 'supplementReply'
  const waiting = state.status === 'supplementAsked' || state.status === 'prereviewReturned'
  return [
    {
      name,
      startOn: notice.on,
      limit: { value: replyDaysOf(state), unit: '日' },
      endedOn: waiting ? null : (notice.suppliedOn ?? state.endedOn ?? state.acceptedOn ?? notice.on),
      stops: false,
    },
  ]
}

function handlingClocks(facts: ClockFacts): ClockDraft[] {
  const { state, plan, calendar } = facts
  if (state.acceptedOn === null) return []
  const startOn = limitStart(facts)
  const decidedOn = handlingEndOf(state)
  const drafts: ClockDraft[] = []
  const legal = legalLimitOf(plan)
  const longer = state.extension?.days ?? 0
  // The lower organ's own limit ends when the file goes up, and runs on when it comes back (行政许可法第三十五、四十三条).
  const legalEnd = decidedOn ?? goneUpOn(state)
  // A case that was accepted because an order said so has the limit of the order and no other.
  const isOrdered = state.remakes?.[0]?.quashed === 'refusedAcceptance'
  if (!isOrdered)
    drafts.push(
      isReviewedBelow(plan)
        ? {
            name: 'lowerReview',
            startOn: state.acceptedOn,
            limit: lengthened(WD(20), longer),
            endedOn: legalEnd,
            stops: true,
          }
        : { name: 'statutory', startOn, limit: lengthened(legal, longer), endedOn: legalEnd, stops: true },
    )
  if (plan.promisedLimit !== null && !isOrdered) {
    const limit = promisedAfter(plan.promisedLimit, { state, startOn, legal, calendar, stops: stopsOf(state) })
    drafts.push({ name: 'promised', startOn, limit, endedOn: decidedOn, stops: true })
  }
  const run = state.runs[state.runs.length - 1]
  const node = plan.nodes.find((one) => one.key === run?.key)
  if (run !== undefined && node !== undefined) {
    const limit = lengthened(nodeLimitOf(plan, node), state.extension?.nodeRun === run.run ? longer : 0)
    const opened = { startOn: run.openedOn, startAt: state.stepOpenedAt }
    drafts.push({ name: 'node', ref: String(run.run), ...opened, limit, endedOn: run.closedOn, stops: true })
  }
  for (const procedure of state.procedures) {
    const limit = procedureLimitOf(procedure)
    if (limit === null) continue
    drafts.push({
      name: 'procedure',
      ref: procedure.procedureId,
      startOn: procedure.startOn,
      limit,
      endedOn: procedure.endOn,
      stops: false,
    })
  }
  if (plan.reentry) {
    drafts.push({
      name: 'reentry',
      startOn: state.acceptedOn,
      limit: WD(1),
      endedOn: state.reentry === null ? null : state.acceptedOn,
      stops: false,
    })
  }
  return drafts
}

/**
 * The day from which the handling limit counts. Where the law counts from receipt (社会保险经办条例第六条), a one-time notice served in
 * time moves the start to the day the last line came in; none, or late, leaves the first day (case-law §4.2).
 */
function limitStart({ state, plan, calendar }: ClockFacts): PlainDate {
  const { receivedOn, oneTimeNotice: notice } = state
  const accepted = state.acceptedOn ?? receivedOn ?? ''
  if (plan.limitFrom === 'accepted' || receivedOn === null) return accepted
  if (notice === null || notice.suppliedOn === null) return receivedOn
  const inTime = dueOnOf(receivedOn, ANSWER_WITHIN, calendar)
  return inTime !== null && notice.firstOn > inTime ? receivedOn : notice.suppliedOn
}

function deliveryClocks({ state, plan }: ClockFacts): ClockDraft[] {
  if (state.decision === null || state.decision.kind === 'done') return []
  const published = servicesOfDecision(state, plan).find((one) => one.way === 'publicNotice')?.servedOn
  const delivered = state.deliveredOn ?? published ?? state.endedOn
  const drafts: ClockDraft[] = [
    { name: 'delivery', startOn: state.decision.on, limit: WD(10), endedOn: delivered, stops: false },
  ]
  if (state.status === 'readyForPickup') {
    const since = state.parcels.at(-1)?.outcomeOn ?? state.result?.madeOn ?? state.decision.on
    drafts.push({ name: 'pickup', startOn: since, limit: { value: 30, unit: '日' }, endedOn: null, stops: false })
  }
  return drafts
}

function countClock({ state, today }: ClockFacts, { draft, calendar, dueOn, stops }: DatedDraft): Clock {
  const ended = isOver(state, draft) || hasRunOut(draft, dueOn, today)
  const until = draft.endedOn ?? today
  const used = isCalendar(draft.limit)
    ? countDays(draft.startOn, until, stops)
    : countBetween(draft.startOn, until, calendar, stops)
  const left = leftOf(draft, dueOn, until, calendar, stops, used)
  const stopped = !ended && stops.some((stop) => stop.endOn === null)
  const provisional = dueOn !== null && !hasYears(calendar, draft.startOn, dueOn)
  // Nobody is late by a date that no official table has confirmed (case-law §3.3-10).
  const overdue = draft.isRight !== true && dueOn !== null && until > dueOn && !provisional
  return {
    name: draft.name,
    ref: draft.ref ?? '',
    label: CLOCK_LABELS[draft.name].label,
    legal: CLOCK_LABELS[draft.name].legal,
    startOn: draft.startOn,
    limit: draft.limit,
    dueOn,
    used,
    left,
    light:
      ended || draft.isRight === true
        ? 'none'
        : stopped
          ? 'paused'
          : lightOf({ used, limit: draft.limit.value, left, overdue }),
    stopped,
    ended,
    overdue,
    provisional,
    calendarVersion: calendar.version,
  }
}

/** Days and months are counted through holidays; working days are not. */
const isCalendar = ({ unit }: ClockLimit) => unit === '日' || unit === '个月'

/** Working days left until the due day, today not counted; negative by as many working days as it is late. */
function leftOf(
  draft: ClockDraft,
  dueOn: PlainDate | null,
  until: PlainDate,
  calendar: WorkdayCalendar,
  stops: readonly Stop[],
  used: number,
): number {
  if (dueOn === null) return draft.limit.value - used
  if (until > dueOn)
    return isCalendar(draft.limit) ? -countDays(dueOn, until) : -countBetween(dueOn, until, calendar, stops)
  return isCalendar(draft.limit) ? countDays(until, dueOn) : countBetween(until, dueOn, calendar, stops)
}

/** Lights of case-law §4.6: soon at 80 % or with one day left, late after the due day; limits of one or two days warn on the last day. */
function lightOf(count: { used: number; limit: number; left: number; overdue: boolean }): LightName {
  if (count.overdue) return 'late'
  if (count.limit <= 2) return count.left <= 0 ? 'soon' : 'good'
  return count.used / count.limit >= 0.8 || count.left <= 1 ? 'soon' : 'good'
}
