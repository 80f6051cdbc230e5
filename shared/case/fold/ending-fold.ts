import type { PlainDate } from '../../kernel/plain-date'
import type { CaseAction } from '../case-action'
import type { CaseDecision, CaseState, Parcel } from '../case-state'
import { decisionPapersOf } from '../facets/decision-paper'
import type { ServiceWay } from '../facets/paper-service'
import type { HandlingPlan } from '../handling-plan'
import type { DestinationTable, FoldTable } from './fold'
import { textOf, textsOf } from './fold'
import { closeRun } from './handling-fold'

/** 决定、出件、事后 — what decisions, the way of the result to the person, and the end change. */
export const ENDING_FOLD = {
  refuseAcceptance: (state, { on, input }) => ({
    endedOn: on,
    refusal: {
      reason: textOf(input.reason) ?? '',
      article: textOf(input.article),
      facts: textOf(input.facts) ?? '',
      organ: textOf(input.competentOrgan),
    },
    ...shut(state, on),
  }),
  grant: (state, action) => ({ runs: closeRun(state, action, 'decided'), decision: decisionOf(action, 'granted') }),
  deemRenew: (state, action) => ({
    ...shut({ ...state, runs: closeRun(state, action, 'decided') }, action.on),
    decision: decisionOf(action, 'granted'),
  }),
  refuse: (state, action) => ({ runs: closeRun(state, action, 'decided'), decision: decisionOf(action, 'refused') }),
  produceResult: (_, { input, on }) => {
    const custodyPoint = textOf(input.custodyPoint)
    const result = { madeOn: on, name: textOf(input.name) ?? '', number: textOf(input.number) }
    return { custodyPoint, result: { ...result, custodyPoint: custodyPoint ?? '' } }
  },
  sendResult: (state, action) => ({ parcels: [...state.parcels, parcelOf(action)], custodyPoint: null }),
  recordDelivery: (state, action, plan) => arrived(state, action, plan),
  handOut: (state, { on }, plan) => ({
    custodyPoint: null,
    deliveredOn: on,
    endedOn: on,
    ...withDecision(state, plan, { way: 'handed', on }),
  }),
  close: (state, action) => ({ endedOn: action.on, decision: state.decision ?? doneOf(action) }),
  rate: () => ({ rated: true }),
} as const satisfies FoldTable

/** Where recordDelivery, close and voidCase lead. */
export const ENDING_DESTINATIONS = {
  recordDelivery: (_, { action }) => {
    if (action.input.outcome === 'delivered') return 'closed'
    return action.input.outcome === 'arrivedAtPoint' ? 'readyForPickup' : 'returnedMail'
  },
  close: () => 'closed',
  voidCase: () => 'voided',
} as const satisfies DestinationTable

/** What every act changes that ends a case: no step and no procedure stays open. A promise that was not kept says so. */
export function ended(state: CaseState, { on, input }: CaseAction): Partial<CaseState> {
  const { tolerant } = state
  const broken = input.kind === 'tolerant' && tolerant !== undefined ? { tolerant: { ...tolerant, lapsedOn: on } } : {}
  return { endedOn: on, endReason: textOf(input.reason), ...shut(state, on), ...broken }
}

/** Closes the step and the procedures that are still open. */
export function shut(state: CaseState, on: PlainDate): Pick<CaseState, 'runs' | 'procedures'> {
  return {
    runs: state.runs.map((run) => (run.closedOn === null ? { ...run, closedOn: on } : run)),
    procedures: state.procedures.map((run) => (run.endOn === null ? { ...run, endOn: on, result: 'cancelled' } : run)),
  }
}

function decisionOf({ on, actor, input }: CaseAction, kind: CaseDecision['kind']): CaseDecision {
  const reasons = textsOf(input.reasons)
  return { kind, on, by: actor, text: textOf(input.text) ?? '', reasons, validUntil: textOf(input.validUntil) }
}

/** A service without a decision is done when it is closed. */
function doneOf({ on, actor, input }: CaseAction): CaseDecision {
  return { kind: 'done', on, by: actor, text: textOf(input.why) ?? '', reasons: [], validUntil: null }
}

function parcelOf({ input, on }: CaseAction): Parcel {
  return {
    way: input.way as Parcel['way'],
    to: textOf(input.to),
    trackingNo: textOf(input.trackingNo),
    ...{ sentOn: on, outcome: null, outcomeOn: null },
  }
}

function arrived(state: CaseState, { input, on }: CaseAction, plan: HandlingPlan): Partial<CaseState> {
  const outcome = input.outcome as Parcel['outcome']
  const parcels = state.parcels.map((one, index) =>
    index === state.parcels.length - 1 ? { ...one, outcome, outcomeOn: on } : one,
  )
  // The day on the receipt of the courier counts, not the day on which somebody wrote it down.
  const servedOn = textOf(input.deliveredOn) ?? on
  const way = state.parcels.at(-1)?.way === 'post' ? 'post' : 'handed'
  const done =
    outcome === 'delivered'
      ? { deliveredOn: servedOn, endedOn: on, ...withDecision(state, plan, { way, on: servedOn }) }
      : {}
  return { parcels, custodyPoint: textOf(input.custodyPoint), ...done }
}

/** Whoever holds the result holds the decision: it is served, and the periods of review and suit begin. */
function withDecision(
  state: CaseState,
  plan: HandlingPlan,
  { way, on }: { readonly way: ServiceWay; readonly on: PlainDate },
): Pick<CaseState, 'service'> {
  const paper = decisionPapersOf(state, plan)[0] ?? ''
  const served = { paper, noticeId: null, no: null, way, servedOn: on, superseded: false }
  return { service: [...(state.service ?? []), served] }
}
