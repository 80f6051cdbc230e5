import type { Stop } from '../../calendar/days'
import type { WorkdayCalendar } from '../../calendar/workday-calendar'
import { addDays } from '../../kernel/plain-date'
import type { CaseState } from '../case-state'
import type { Consult, InterestedParty } from '../facets/hearing-others'
import type { HandlingPlan } from '../handling-plan'
import type { ClockDraft } from './clock-draft'
import { dueOnOf } from './due-on'

/** 听证申请期 — five working days from the notice, counted in the person's favour (行政许可法第四十七条; case-law §10-9). */
export const HEARING_REQUEST_DAYS = 5

/** Clocks beside the limit: others who were asked or told, and the organ above this county. None of them stops anything. */
export function watchClocks({ state }: { readonly state: CaseState }): ClockDraft[] {
  const over = state.decision?.on ?? state.endedOn
  const consults = (state.consults ?? []).map(
    (one): ClockDraft => ({
      name: 'consult',
      ref: one.consultId,
      startOn: one.on,
      limit: { value: one.days, unit: '工作日' },
      endedOn: one.answeredOn ?? over,
      stops: false,
    }),
  )
  const hearings = (state.interested ?? [])
    .filter((one) => one.hearing)
    .map(
      (one): ClockDraft => ({
        name: 'hearingRequest',
        startOn: one.on,
        limit: { value: HEARING_REQUEST_DAYS, unit: '工作日' },
        endedOn: over,
        stops: false,
      }),
    )
  const uppers = (state.uppers ?? []).map(
    (one): ClockDraft => ({
      name: 'upperReply',
      startOn: one.on,
      limit: one.limit,
      endedOn: one.back?.on ?? state.endedOn,
      stops: false,
    }),
  )
  return [...consults, ...hearings, ...uppers]
}

/** True for an item whose law has the lower organ review first and an organ outside this county decide (行政许可法第三十五条). */
export function isReviewedBelow(plan: HandlingPlan): boolean {
  return plan.nodes.some((node) => node.unit === 'ext' && (node.phase === 'node' || node.phase === 'decision'))
}

/** Days that the file was with the upper organ do not count for the lower one, which cannot work on it. */
export function upperStopsOf(state: CaseState): Stop[] {
  return (state.uppers ?? []).map((one) => ({ startOn: one.on, endOn: one.back?.on ?? null }))
}

/** The day on which the file left for the upper organ and has not come back from; null while it is here. */
export function goneUpOn(state: CaseState): string | null {
  const last = state.uppers?.at(-1)
  return last === undefined || last.back !== null ? null : last.on
}

/** A question that nobody answered and whose days have not run out. */
export function isConsultOpen(one: Consult, calendar: WorkdayCalendar, today: string): boolean {
  const due = dueOnOf(one.on, { value: one.days, unit: '工作日' }, calendar)
  return one.answer === null && (due === null || today <= due)
}

/** The last day on which somebody who was told may still say something, or ask for a hearing. */
export function interestedUntil(one: InterestedParty, calendar: WorkdayCalendar): string {
  const days = one.hearing ? Math.max(one.days, HEARING_REQUEST_DAYS) : one.days
  return dueOnOf(one.on, { value: days, unit: '工作日' }, calendar) ?? addDays(one.on, days)
}
