import type { PlainDate } from '../../kernel/plain-date'
import type { CaseAction } from '../case-action'
import type { CaseDecision, CaseState, Parcel } from '../case-state'
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
  recordDelivery: (state, action) => arrived(state, action),
  handOut: (_, { on }) => ({ custodyPoint: null, deliveredOn: on, endedOn: on }),
  close: (state, action) => ({ endedOn: action.on, decision: state.decision ?? doneOf(action) }),
  rate: () => ({ rated: true }),
} as const satisfies FoldTable

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

function shut(state: CaseState, on: PlainDate): Pick<CaseState, 'runs' | 'procedures'> {
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

function arrived(state: CaseState, { input, on }: CaseAction): Partial<CaseState> {
  const outcome = input.outcome as Parcel['outcome']
  const parcels = state.parcels.map((one, index) =>
    index === state.parcels.length - 1 ? { ...one, outcome, outcomeOn: on } : one,
  )
  const done = outcome === 'delivered' ? { deliveredOn: on, endedOn: on } : {}
  return { parcels, custodyPoint: textOf(input.custodyPoint), ...done }
}
