import type { PlainDate } from '../../kernel/plain-date'
import type { CaseAction } from '../case-action'
import type { CaseState, NodeRun } from '../case-state'
import type { CaseStatus } from '../case-status'
import type { AftermathFacets, Redo, Remake, RevocationKind } from '../facets/aftermath'
import { decisionPapersOf } from '../facets/decision-paper'
import type { Objection } from '../facets/objection'
import type { PaperService, ServiceWay } from '../facets/paper-service'
import { decisionNodeOf, type HandlingPlan, type PlanNode, reviewNodesOf } from '../handling-plan'
import { shut } from './ending-fold'
import type { DestinationTable, FoldTable } from './fold'
import { textOf } from './fold'

/** 送达、异议、更正、撤销、重作、重办、归档 — what becomes of a case after its decision. */
export const AFTERMATH_FOLD = {
  serve: (state, action, plan) => served(state, action, plan),
  raiseObjection: (state, action) => ({ objections: objectionsAfter(state.objections ?? [], action) }),
  correctDecision: (state, action, plan) => corrected(state, action, plan),
  revokeGrant: (state, action) => ({
    revocation: { kind: action.input.kind as RevocationKind, on: action.on, by: action.actor },
    endedOn: action.on,
    endReason: textOf(action.input.facts),
    archive: undefined,
    ...shut(state, action.on),
  }),
  remakeDecision: (state, action, plan) => remade(state, action, plan),
  issueLicence: (_, { input, on, actor }) => ({
    licence: {
      type: textOf(input.licenceType) ?? '',
      number: textOf(input.number) ?? '',
      validFrom: textOf(input.validFrom) ?? on,
      validTo: textOf(input.validTo),
      ...{ on, by: actor },
    },
  }),
  redo: (state, action) => ({ redo: redoAfter(state.redo, action) }),
  archive: (_, { input, on }) => ({
    archive: {
      on,
      packageHash: textOf(input.packageHash) ?? '',
      years: typeof input.years === 'number' ? input.years : null,
    },
  }),
} as const satisfies FoldTable

/** Where a service or a correction leads: decided by what was served, and by what had ended. */
export const AFTERMATH_DESTINATIONS = {
  serve: (was, { action, plan }) => (servesToTheEnd(was, action.input, plan) ? 'closed' : was.status),
  correctDecision: (was, { action, plan }) =>
    action.input.kind === 'reinstate' ? reinstatedStatus(was, plan) : was.status,
} as const satisfies DestinationTable

/** Ways in which the paper itself comes into somebody's hands; what is served otherwise may still lie at a point. */
const IN_HAND: readonly ServiceWay[] = ['handed', 'post', 'left']
const AT_A_POINT: readonly CaseStatus[] = ['readyForPickup', 'returnedMail', 'unclaimed']

/** True when the service leaves nothing to hand over: the decision is in the person's hands, or a refusal has reached them by wire. */
export function servesToTheEnd(
  state: CaseState,
  input: Readonly<Record<string, unknown>>,
  plan: HandlingPlan,
): boolean {
  if (!AT_A_POINT.includes(state.status) || !decisionPapersOf(state, plan).includes(String(input.paper))) return false
  const way = input.way as ServiceWay
  return IN_HAND.includes(way) || (way === 'electronic' && state.decision?.kind === 'refused')
}

function served(state: CaseState, { input, on }: CaseAction, plan: HandlingPlan): Partial<CaseState> {
  const service: PaperService = {
    paper: textOf(input.paper) ?? '',
    noticeId: textOf(input.noticeId),
    no: textOf(input.no),
    way: input.way as ServiceWay,
    servedOn: textOf(input.servedOn) ?? on,
    superseded: false,
  }
  const reached = decisionPapersOf(state, plan).includes(service.paper) && service.way !== 'publicNotice'
  return {
    service: [...(state.service ?? []), service],
    ...(reached && state.decision !== null ? { deliveredOn: state.deliveredOn ?? service.servedOn } : {}),
    ...(servesToTheEnd(state, input, plan) ? { custodyPoint: null, endedOn: on } : {}),
  }
}

function objectionsAfter(objections: readonly Objection[], { input, on }: CaseAction): readonly Objection[] {
  const objectionId = textOf(input.objectionId) ?? ''
  if (input.step === 'end') {
    const outcome = input.outcome as Objection['outcome']
    return objections.map((one) => (one.objectionId === objectionId ? { ...one, endedOn: on, outcome } : one))
  }
  return [
    ...objections,
    {
      ...{ objectionId, kind: input.kind as Objection['kind'], raisedOn: on },
      ...{ fileNo: textOf(input.fileNo), endedOn: null, outcome: null },
    },
  ]
}

function corrected(state: CaseState, action: CaseAction, plan: HandlingPlan): Partial<CaseState> {
  const { input, on } = action
  if (input.kind !== 'reinstate') {
    const one = { on, paper: textOf(input.paper) ?? '', noticeId: textOf(input.noticeId) ?? '' }
    return { corrections: [...(state.corrections ?? []), one] }
  }
  const back = { endedOn: state.endedOn ?? on, on, reason: textOf(input.reason) ?? '' }
  const status = reinstatedStatus(state, plan)
  const notice = state.oneTimeNotice
  // A case that goes back to the counter is looked at with what has come in so far.
  const looked = status === 'received' && notice !== null ? { ...notice, suppliedOn: notice.suppliedOn ?? on } : notice
  return {
    reinstatements: [...(state.reinstatements ?? []), back],
    endedOn: null,
    endReason: null,
    refusal: null,
    oneTimeNotice: looked,
    runs: reopenedRuns(state, plan, on),
    service: superseded(state),
  }
}

/** Where a case is taken up again that had ended before a decision (case-law §3.1, row 36). */
export function reinstatedStatus(state: CaseState, plan: HandlingPlan): CaseStatus {
  if (state.acceptedOn !== null) return reviewNodesOf(plan).length > 0 ? 'inHandling' : 'accepted'
  if (state.status !== 'deemedWithdrawn') return 'received'
  return state.oneTimeNotice?.by === 'returnForCorrection' ? 'prereviewReturned' : 'supplementAsked'
}

/** The step that the end had closed is opened anew; where that was the decision, the last review before it. */
export function stepToReopen(state: CaseState, plan: HandlingPlan): PlanNode | null {
  if (state.acceptedOn === null) return null
  const reviews = reviewNodesOf(plan)
  const last = state.runs.at(-1)?.key
  return reviews.find((node) => node.key === last) ?? reviews.at(-1) ?? decisionNodeOf(plan)
}

function reopenedRuns(state: CaseState, plan: HandlingPlan, on: PlainDate): readonly NodeRun[] {
  const step = stepToReopen(state, plan)
  return step === null ? state.runs : [...state.runs, openedRun(state, step.key, on)]
}

function openedRun({ runs }: CaseState, key: string, on: PlainDate): NodeRun {
  return { run: runs.length + 1, key, openedOn: on, closedOn: null, outcome: null, by: null, opinion: null }
}

/** Services of what no longer stands. */
function superseded({ service }: CaseState): AftermathFacets['service'] {
  return service?.map((one) => ({ ...one, superseded: true }))
}

function remade(state: CaseState, { input, on }: CaseAction, plan: HandlingPlan): Partial<CaseState> {
  const remake: Remake = {
    on,
    origin: input.origin as Remake['origin'],
    orderNo: textOf(input.orderNo) ?? '',
    orderOn: textOf(input.orderOn) ?? on,
    limit: (input.limit as Remake['limit']) ?? null,
    quashed: quashedBy(state),
    quashedOn: state.decision?.on ?? state.endedOn ?? on,
  }
  const toAcceptance = state.status === 'refusedAcceptance'
  const decision = decisionNodeOf(plan)
  const opens = decision !== null && (!toAcceptance || plan.instant)
  return {
    remakes: [...(state.remakes ?? []), remake],
    ...(state.acceptedOn === null ? { acceptedOn: on, acceptance: 'normal' as const } : {}),
    ...{ decision: null, result: null, parcels: [], custodyPoint: null },
    ...{ deliveredOn: null, endedOn: null, endReason: null },
    ...{ refusal: null, revocation: undefined, licence: undefined, archive: undefined },
    service: superseded(state),
    runs: opens ? [...state.runs, openedRun(state, decision.key, on)] : state.runs,
  }
}

function quashedBy(state: CaseState): Remake['quashed'] {
  if (state.revocation !== undefined) return 'revoked'
  if (state.refusal !== null) return 'refusedAcceptance'
  return state.decision?.kind === 'refused' ? 'refused' : 'granted'
}

function redoAfter(before: Redo | undefined, { input, on }: CaseAction): Redo | undefined {
  if (input.step === 'reply') return before === undefined ? undefined : { ...before, repliedOn: on }
  return {
    source: input.source as Redo['source'],
    what: input.what as Redo['what'],
    startedOn: on,
    days: typeof input.days === 'number' ? input.days : 5,
    repliedOn: null,
  }
}
