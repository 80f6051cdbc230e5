import { calendarAdd, countBetween, countDays, type Stop, workdayAdd } from '../../calendar/days'
import { hasYear, type WorkdayCalendar } from '../../calendar/workday-calendar'
import { toShanghaiDate } from '../../kernel/instant'
import { addDays, type PlainDate } from '../../kernel/plain-date'
import type { CaseState } from '../case-state'
import { isEnded } from '../case-status'
import type { HandlingPlan, Limit } from '../handling-plan'
import { type ClockDraft as Draft, WD } from './clock-draft'
import { CLOCK_LABELS, type ClockName, fallbackLimitOf, OUTLIVING_CLOCKS } from './clock-table'
import { promiseClocks } from './promise-clocks'

export type LightName = 'good' | 'soon' | 'late' | 'paused' | 'none'

/** 时限 — one clock of a case, computed from the fold, the plan and the dated calendar; nothing of it is stored as typed. */
export type Clock = {
  readonly name: ClockName
  readonly label: string
  readonly legal: boolean
  readonly startOn: PlainDate
  readonly limit: Limit
  /** Null while an open stop leaves no end in sight. */
  readonly dueOn: PlainDate | null
  readonly used: number
  readonly left: number
  readonly light: LightName
  readonly stopped: boolean
  readonly ended: boolean
  /** True when a year on the way has no official table: print 预计, let nothing irreversible fire. */
  readonly provisional: boolean
}

type Facts = {
  readonly state: CaseState
  readonly plan: HandlingPlan
  readonly calendar: WorkdayCalendar
  readonly today: PlainDate
}

/** Every clock that a case has had so far, those that run first (case-law §4.3). */
export function deriveClocks(facts: Facts): Clock[] {
  const clocks = draftsOf(facts).map((draft) => countClock(facts, draft))
  return [...clocks.filter((clock) => !clock.ended), ...clocks.filter((clock) => clock.ended)]
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

/** Days that the law leaves out: while a stopping procedure was open. */
function stopsOf(state: CaseState): Stop[] {
  return state.procedures.filter((run) => run.stops).map((run) => ({ startOn: run.startOn, endOn: run.endOn }))
}

function draftsOf(facts: Facts): Draft[] {
  return [
    ...intakeClocks(facts),
    ...applicantClocks(facts),
    ...handlingClocks(facts),
    ...promiseClocks(facts),
    ...deliveryClocks(facts),
  ]
}

function intakeClocks({ state }: Facts): Draft[] {
  if (state.receivedOn === null) return []
  const told = state.oneTimeNotice?.firstOn ?? state.acceptedOn ?? (state.refusal === null ? null : state.endedOn)
  const over = state.endedOn !== null && state.acceptedOn === null ? state.endedOn : null
  const drafts: Draft[] = [
    { name: 'oneTimeNotice', startOn: state.receivedOn, limit: WD(5), endedOn: told ?? over, stops: false },
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

function applicantClocks({ state }: Facts): Draft[] {
  const notice = state.oneTimeNotice
  if (notice === null) return []
  const name = notice.by === 'returnForCorrection' ? 'correctionReply' : 'supplementReply'
  const waiting = state.status === 'supplementAsked' || state.status === 'prereviewReturned'
  return [
    {
      name,
      startOn: notice.on,
      limit: { value: notice.replyDays, unit: '日' },
      endedOn: waiting ? null : (notice.suppliedOn ?? state.endedOn ?? state.acceptedOn ?? notice.on),
      stops: false,
    },
  ]
}

function handlingClocks({ state, plan }: Facts): Draft[] {
  if (state.acceptedOn === null) return []
  const startOn = limitStart(state, plan)
  const decidedOn = state.decision?.on ?? state.endedOn
  const drafts: Draft[] = []
  const legal = plan.legalLimit ?? fallbackLimitOf(plan.profile)
  drafts.push({ name: 'statutory', startOn, limit: legal, endedOn: decidedOn, stops: true })
  if (plan.promisedLimit !== null)
    drafts.push({ name: 'promised', startOn, limit: plan.promisedLimit, endedOn: decidedOn, stops: true })
  const run = state.runs[state.runs.length - 1]
  const node = plan.nodes.find((one) => one.key === run?.key)
  if (run !== undefined && node !== undefined) {
    drafts.push({ name: 'node', startOn: run.openedOn, limit: node.limit ?? WD(1), endedOn: run.closedOn, stops: true })
  }
  for (const procedure of state.procedures) {
    if (procedure.limit === null) continue
    drafts.push({
      name: 'procedure',
      startOn: procedure.startOn,
      limit: procedure.limit,
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
function limitStart(state: CaseState, plan: HandlingPlan): PlainDate {
  const accepted = state.acceptedOn ?? state.receivedOn ?? ''
  if (plan.limitFrom === 'accepted') return accepted
  return state.oneTimeNotice?.suppliedOn ?? state.receivedOn ?? accepted
}

function deliveryClocks({ state }: Facts): Draft[] {
  if (state.decision === null || state.decision.kind === 'done') return []
  const delivered = state.deliveredOn ?? state.endedOn
  const drafts: Draft[] = [
    { name: 'delivery', startOn: state.decision.on, limit: WD(10), endedOn: delivered, stops: false },
  ]
  if (state.status === 'readyForPickup') {
    const since = state.parcels.at(-1)?.outcomeOn ?? state.result?.madeOn ?? state.decision.on
    drafts.push({ name: 'pickup', startOn: since, limit: { value: 30, unit: '日' }, endedOn: null, stops: false })
  }
  return drafts
}

function countClock({ state, calendar, today }: Facts, draft: Draft): Clock {
  const stops = draft.stops ? stopsOf(state) : []
  const dueOn = dueOnOf(draft.startOn, draft.limit, calendar, stops)
  const outlives = CLOCK_LABELS[draft.name].owner === 'person' || OUTLIVING_CLOCKS.includes(draft.name)
  const ended = draft.endedOn !== null || (isEnded(state.status) && !outlives)
  const until = draft.endedOn ?? today
  const used =
    draft.limit.unit === '日'
      ? countDays(draft.startOn, until, stops)
      : countBetween(draft.startOn, until, calendar, stops)
  const left = leftOf(draft, dueOn, until, calendar, stops, used)
  const stopped = !ended && stops.some((stop) => stop.endOn === null)
  const provisional = dueOn !== null && !(hasYear(calendar, dueOn) && hasYear(calendar, draft.startOn))
  return {
    name: draft.name,
    label: CLOCK_LABELS[draft.name].label,
    legal: CLOCK_LABELS[draft.name].legal,
    startOn: draft.startOn,
    limit: draft.limit,
    dueOn,
    used,
    left,
    light: ended
      ? 'none'
      : stopped
        ? 'paused'
        : lightOf({ used, limit: draft.limit.value, left, overdue: dueOn !== null && until > dueOn }),
    stopped,
    ended,
    provisional,
  }
}

/** Working days left until the due day, today not counted; negative by as many working days as it is late. */
function leftOf(
  draft: Draft,
  dueOn: PlainDate | null,
  until: PlainDate,
  calendar: WorkdayCalendar,
  stops: readonly Stop[],
  used: number,
): number {
  if (dueOn === null) return draft.limit.value - used
  if (until > dueOn)
    return draft.limit.unit === '日' ? -countDays(dueOn, until) : -countBetween(dueOn, until, calendar, stops)
  return draft.limit.unit === '日' ? countDays(until, dueOn) : countBetween(until, dueOn, calendar, stops)
}

/** The last day of a limit: n working days, n days rolled, or the same day for 即时 (case-law §4.1). */
export function dueOnOf(
  startOn: PlainDate,
  limit: Limit,
  calendar: WorkdayCalendar,
  stops: readonly Stop[] = [],
): PlainDate | null {
  if (limit.unit === '即时' || limit.value === 0) return startOn
  if (limit.unit === '日') return calendarAdd(startOn, limit.value, calendar, stops)
  // Hours run through holidays and do not move on (民法典第二百零一条第二款).
  if (limit.unit === '小时') return addDays(startOn, Math.ceil(limit.value / 24))
  return workdayAdd(startOn, limit.value, calendar, stops)
}

/** Lights of case-law §4.6: soon at 80 % or with one day left, late after the due day; limits of one or two days warn on the last day. */
function lightOf(count: { used: number; limit: number; left: number; overdue: boolean }): LightName {
  if (count.overdue) return 'late'
  if (count.limit <= 2) return count.left <= 0 ? 'soon' : 'good'
  return count.used / count.limit >= 0.8 || count.left <= 1 ? 'soon' : 'good'
}
