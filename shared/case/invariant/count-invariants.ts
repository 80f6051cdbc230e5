import { hasYear, isWorkday } from '../../calendar/workday-calendar'
import { addDays, type PlainDate } from '../../kernel/plain-date'
import { type Clock, deriveClocks } from '../clock/clocks'
import { upperStopsOf } from '../clock/watch-clocks'
import { deemedRenewalOn } from '../facets/renewal'
import { type CaseFacts, type Invariant, invariant } from './invariant'

/** Clocks that a stopping procedure and an upper organ stop. */
const RECOUNTED: readonly Clock['name'][] = ['statutory', 'promised', 'lowerReview']
const UNDECIDED = ['accepted', 'inHandling', 'suspended', 'transferredUp', 'pendingDecision']

/** 数日子的不变式 */
export const COUNT_INVARIANTS: readonly Invariant[] = [
  invariant(4, '算进时限的天数，等于起算以后的工作日减去停着的日子，停的日子不重复减', (facts) => {
    // After a reinstatement the end of the case stands still as well; that count has a rule of its own.
    if ((facts.state.reinstatements ?? []).length > 0) return null
    const wrong = facts.clocks.find(
      (clock) =>
        RECOUNTED.includes(clock.name) && clock.limit.unit === '工作日' && clock.used !== recount(facts, clock),
    )
    return wrong === undefined ? null : `${wrong.name}: ${wrong.used}, counted anew ${recount(facts, wrong)}`
  }),
  invariant(7, '转办、退回、换人、并案、更正都不让时限重新起算', (facts) => {
    const later = (was: PlainDate | null, is: PlainDate | null) => was !== null && is !== null && is > was
    const found = facts.steps.find(
      ({ action, before, after }) =>
        action.name !== 'remakeDecision' &&
        (later(before.acceptedOn, after.acceptedOn) ||
          (before.acceptedOn !== null && later(before.receivedOn, after.receivedOn))),
    )
    if (found !== undefined) return found.action.name
    const { acceptedOn, receivedOn, oneTimeNotice } = facts.state
    const starts = [acceptedOn, receivedOn, oneTimeNotice?.suppliedOn ?? null]
    const moved = facts.clocks.find(
      (clock) => (clock.name === 'statutory' || clock.name === 'promised') && !starts.includes(clock.startOn),
    )
    return moved === undefined ? null : `${moved.name} from ${moved.startOn}`
  }),
  invariant(10, '还没有公布放假安排的年份，不作收不回来的动作', ({ actions, calendar }) => {
    const found = actions.find(({ name, input }) => {
      const due = name === 'deemAccept' ? input.noticeDueOn : name === 'lapse' ? input.dueOn : null
      return typeof due === 'string' && !hasYear(calendar, due)
    })
    return found === undefined ? null : found.name
  }),
  invariant(11, '同样的记录、同样的日历，算出来的日子一样', (facts) => {
    const again = deriveClocks(facts)
    const at = facts.clocks.findIndex((clock, index) => JSON.stringify(clock) !== JSON.stringify(again[index]))
    if (at >= 0) return facts.clocks[at]?.name ?? ''
    return facts.clocks.length === again.length ? null : `${facts.clocks.length} clocks, ${again.length} anew`
  }),
  invariant(44, '证照到期还没决定的延续申请，到期次日起就是准予', ({ state, today }) => {
    const on = deemedRenewalOn(state.renewal, state.receivedOn)
    return on === null || today < on || !UNDECIDED.includes(state.status) ? null : `${state.status} on ${on}`
  }),
]

/** Counts a clock day by day, without the arithmetic of the calendar: an oracle of its own (case-law §4.1). */
function recount({ state, calendar, today }: CaseFacts, clock: Clock): number {
  const stops = [
    ...state.procedures.filter((run) => run.stops).map(({ startOn, endOn }) => ({ startOn, endOn })),
    ...(clock.name === 'promised' ? [] : upperStopsOf(state)),
  ]
  const until = endOf(state, clock) ?? today
  let count = 0
  for (let day = addDays(clock.startOn, 1); day <= until; day = addDays(day, 1)) {
    const stands = stops.some(({ startOn, endOn }) => startOn < day && (endOn === null || day <= endOn))
    if (isWorkday(calendar, day) && !stands) count += 1
  }
  return count
}

/** The day on which handling was over; the lower organ's own limit stands while the file is above. */
function endOf(state: CaseFacts['state'], clock: Clock): PlainDate | null {
  const first = state.remakes?.[0]
  const over = first === undefined ? (state.decision?.on ?? state.endedOn) : first.quashedOn
  const last = state.uppers?.at(-1)
  const above = last !== undefined && last.back === null ? last.on : null
  return over ?? (clock.name === 'promised' ? null : above)
}
