import type { PlainDate } from '../../kernel/plain-date'
import type { CaseState } from '../case-state'
import { deemedRenewalOn } from '../facets/renewal'
import { decisionNodeOf } from '../handling-plan'
import type { ClockFacts } from './clock-draft'
import { clocksInOrder, deriveClocks } from './clocks'
import { procedureLimitOf } from './longer'

/** 时钟到点的动作 — what the law or the clock has already done and only needs to be written down. */
export type PendingAct = {
  readonly name: 'deemAccept' | 'deemRenew' | 'lapse' | 'endProcedure' | 'markUnclaimed' | 'dispatch'
  readonly input: Readonly<Record<string, unknown>>
}

/**
 * The next act of the clock, if one is due; asked again after each until there is none. A provisional clock (a year without its
 * official table) fires nothing that cannot be undone (case-law §4.7).
 */
export function nextPendingAct(facts: ClockFacts): PendingAct | null {
  const { state, today } = facts
  const clock = (name: string) => deriveClocks(facts).find((one) => one.name === name && !one.ended && !one.provisional)
  if (state.status === 'submitted' || state.status === 'received') return deemedAcceptance(facts, clock)
  if (state.status === 'supplementAsked' || state.status === 'prereviewReturned') {
    const reply = clock('supplementReply') ?? clock('correctionReply')
    if (reply?.dueOn == null || today <= reply.dueOn) return null
    return {
      name: 'lapse',
      input: { kind: state.status === 'supplementAsked' ? 'supplement' : 'return', dueOn: reply.dueOn },
    }
  }
  const renewed = deemedRenewal(state, today)
  if (renewed !== null) return renewed
  const broken = brokenTolerance(state, today, clock('tolerant'))
  if (broken !== null) return broken
  const toDispatch = state.status === 'accepted' && !facts.plan.instant && state.handDispatch !== true
  if (toDispatch && decisionNodeOf(facts.plan) !== null) return { name: 'dispatch', input: {} }
  return resumption(facts) ?? unclaimed(facts)
}

const UNDECIDED: readonly CaseState['status'][] = [
  'accepted',
  'inHandling',
  'suspended',
  'transferredUp',
  'pendingDecision',
]

/** The licence ran out while nobody decided about its renewal. Calendar days: no table of working days is asked. */
function deemedRenewal(state: CaseState, today: PlainDate): PendingAct | null {
  const on = deemedRenewalOn(state.renewal, state.receivedOn)
  if (on === null || today < on || !UNDECIDED.includes(state.status)) return null
  return { name: 'deemRenew', input: { validTo: state.renewal?.validTo ?? '', on } }
}

/** The promised lines did not come in: the application lapses on the day after (安阳市政务服务条例第二十四条 by model). While a procedure runs the clock stands. */
function brokenTolerance(
  state: CaseState,
  today: PlainDate,
  clock: { readonly dueOn: PlainDate | null } | undefined,
): PendingAct | null {
  const lapses = state.status === 'accepted' || state.status === 'inHandling' || state.status === 'pendingDecision'
  if (!lapses || clock?.dueOn == null || today <= clock.dueOn) return null
  return { name: 'lapse', input: { kind: 'tolerant', dueOn: clock.dueOn } }
}

function deemedAcceptance(
  { state, today }: { state: CaseState; today: PlainDate },
  clock: (name: string) => { readonly dueOn: PlainDate | null } | undefined,
): PendingAct | null {
  // A decision within the supplement's review is due as well: after five working days the case is accepted as of the day supplied.
  const review = clock('supplementReview')
  const notice = clock('oneTimeNotice')
  const due = state.oneTimeNotice === null ? notice?.dueOn : review?.dueOn
  if (due == null || today <= due) return null
  const receivedOn = state.oneTimeNotice?.suppliedOn ?? state.receivedOn
  return receivedOn === null ? null : { name: 'deemAccept', input: { receivedOn, noticeDueOn: due } }
}

/** A stop ends by itself the day after its largest length: the law's clock may not wait for a report that nobody files. */
function resumption(facts: ClockFacts): PendingAct | null {
  const clocks = clocksInOrder(facts).filter((clock) => clock.name === 'procedure')
  const measured = facts.state.procedures.filter((run) => procedureLimitOf(run) !== null)
  for (const [at, run] of measured.entries()) {
    const due = clocks[at]?.dueOn ?? null
    if (run.endOn !== null || !run.stops || due === null || facts.today <= due) continue
    return {
      name: 'endProcedure',
      input: { procedureId: run.procedureId, result: 'timeout', report: null, fileIds: [] },
    }
  }
  return null
}

function unclaimed(facts: ClockFacts): PendingAct | null {
  const { state, today } = facts
  if (state.status !== 'readyForPickup') return null
  const since = state.parcels.at(-1)?.outcomeOn ?? state.result?.madeOn
  if (since == null) return null
  const due = clocksInOrder(facts).find((clock) => clock.name === 'pickup')?.dueOn ?? null
  return due !== null && today > due ? { name: 'markUnclaimed', input: { since } } : null
}
