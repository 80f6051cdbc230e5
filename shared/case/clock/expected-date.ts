import { workdayAdd } from '../../calendar/days'
import type { WorkdayCalendar } from '../../calendar/workday-calendar'
import type { PlainDate } from '../../kernel/plain-date'
import type { CaseState } from '../case-state'
import { isEnded } from '../case-status'
import type { HandlingPlan, PlanProcedure } from '../handling-plan'
import { PROCEDURE_KINDS, type ProcedureKind } from '../procedure-kind'
import { fallbackLimitOf } from './clock-table'
import { type Clock, deriveClocks } from './clocks'
import { dueOnOf } from './due-on'

/** 预计办结 — a day by which the decision comes at the latest, or why nobody can know it yet. */
export type Expected =
  | {
      readonly kind: 'known'
      readonly on: PlainDate
      readonly basis: 'onTheSpot' | 'decided' | 'promised' | 'statutory' | 'ifComplete' | 'afterProcedure'
      readonly provisional: boolean
    }
  | {
      readonly kind: 'unknown'
      readonly reason: 'notSubmitted' | 'waitsForApplicant' | 'procedureAhead' | 'upperOrgan' | 'ended'
      /** The name of what is waited for, where there is one. */
      readonly about: string | null
    }

export type ExpectedFacts = {
  readonly state: CaseState
  readonly plan: HandlingPlan
  readonly calendar: WorkdayCalendar
  readonly today: PlainDate
  readonly waivedProcedures: readonly ProcedureKind[]
}

/**
 * The day of the decision as far as an honest county can name it. An appraisal that still lies ahead has no length that anybody
 * knows, so there is no day; once it runs, its told maximum is known, and so is the day. It is never earlier than the law allows.
 */
export function expectedDate(facts: ExpectedFacts): Expected {
  const { state, plan, today } = facts
  if (state.decision !== null) return { kind: 'known', on: state.decision.on, basis: 'decided', provisional: false }
  if (isEnded(state.status)) return unknown('ended')
  if (state.status === 'draft') return unknown('notSubmitted')
  if (state.status === 'transferredUp') return unknown('upperOrgan')
  if (state.status === 'supplementAsked' || state.status === 'prereviewReturned') return unknown('waitsForApplicant')
  if (plan.instant || plan.serviceDone) return { kind: 'known', on: today, basis: 'onTheSpot', provisional: false }
  const ahead = proceduresAhead(facts)
  const unmeasured = ahead.find((one) => one.kind !== 'publicity' || one.limit === null)
  if (unmeasured !== undefined) return unknown('procedureAhead', unmeasured.name)
  const end = state.acceptedOn === null ? endIfComplete(facts) : endOfHandling(facts)
  if (end === null) return unknown('procedureAhead', openStopName(state))
  return ahead.reduce<Expected>((expected, one) => lengthened(facts, expected, one), end)
}

function unknown(reason: Extract<Expected, { kind: 'unknown' }>['reason'], about: string | null = null): Expected {
  return { kind: 'unknown', reason, about }
}

/** Ordered procedures that stop the clock and have not begun. */
function proceduresAhead({ state, plan, waivedProcedures }: ExpectedFacts): readonly PlanProcedure[] {
  return plan.procedures.filter(
    (one) =>
      one.stops && !waivedProcedures.includes(one.kind) && !state.procedures.some((run) => run.kind === one.kind),
  )
}

function openStopName(state: CaseState): string | null {
  const open = state.procedures.find((run) => run.stops && run.endOn === null)
  return open === undefined ? null : PROCEDURE_KINDS[open.kind].label
}

/** Before acceptance: the last day of the answer about acceptance, then the whole limit. */
function endIfComplete(facts: ExpectedFacts): Expected | null {
  const { state, plan, calendar } = facts
  const answer = deriveClocks(facts).find(
    (clock) => !clock.ended && (clock.name === 'oneTimeNotice' || clock.name === 'supplementReview'),
  )
  const from = plan.limitFrom === 'received' ? (state.oneTimeNotice?.suppliedOn ?? state.receivedOn) : answer?.dueOn
  if (from === null || from === undefined) return null
  const limit = plan.promisedLimit ?? plan.legalLimit ?? fallbackLimitOf(plan.profile)
  const on = dueOnOf(from, limit, calendar)
  return on === null ? null : { kind: 'known', on, basis: 'ifComplete', provisional: isProvisional(facts, on) }
}

function endOfHandling(facts: ExpectedFacts): Expected | null {
  const clocks = deriveClocks(facts).filter((clock) => !clock.ended)
  const clock =
    clocks.find((one) => one.name === 'promised') ??
    clocks.find((one) => one.name === 'statutory') ??
    clocks.find((one) => one.name === 'remake')
  if (clock === undefined) return null
  if (clock.dueOn === null) return endAfterStop(facts, clocks, clock)
  const basis = clock.name === 'promised' ? 'promised' : 'statutory'
  return { kind: 'known', on: clock.dueOn, basis, provisional: clock.provisional }
}

/** While the clock stands: the told maximum of the procedure, then the working days that are left. */
function endAfterStop(facts: ExpectedFacts, clocks: readonly Clock[], clock: Clock): Expected | null {
  const ends = clocks.filter((one) => one.name === 'procedure').map((one) => one.dueOn)
  const last = ends.reduce<PlainDate | null>(
    (best, on) => (on !== null && (best === null || on > best) ? on : best),
    null,
  )
  if (last === null) return null
  const isOverdue = last < facts.today
  const from = isOverdue ? facts.today : last
  const on = workdayAdd(from, Math.max(0, clock.left), facts.calendar)
  return on === null ? null : { kind: 'known', on, basis: 'afterProcedure', provisional: isProvisional(facts, on) }
}

function lengthened(facts: ExpectedFacts, expected: Expected, procedure: PlanProcedure): Expected {
  if (expected.kind === 'unknown' || procedure.limit === null) return expected
  const on = dueOnOf(expected.on, procedure.limit, facts.calendar) ?? expected.on
  return { ...expected, on, basis: 'afterProcedure', provisional: isProvisional(facts, on) }
}

function isProvisional({ calendar }: ExpectedFacts, on: PlainDate): boolean {
  return !calendar.years.includes(Number(on.slice(0, 4)))
}
