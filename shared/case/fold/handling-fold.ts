import type { PlainDate } from '../../kernel/plain-date'
import type { CaseAction } from '../case-action'
import type { CaseState, NodeRun, ProcedureRun } from '../case-state'
import type { CaseStatus } from '../case-status'
import { decisionNodeOf, type HandlingPlan, reviewNodesOf } from '../handling-plan'
import { papersAfter } from '../paper-custody'
import type { DestinationTable, FoldTable } from './fold'
import { textOf } from './fold'
import { commitmentFrom, tolerantFrom } from './promise-fold'

/** 受理、流转、办理 — what acceptance, the steps of the flow and special procedures change. */
export const HANDLING_FOLD = {
  accept: (state, action, plan) => ({ ...accepted(state, action.on, plan), ...routedBy(action), acceptance: 'normal' }),
  acceptTolerant: (state, action, plan) => ({
    ...accepted(state, action.on, plan),
    ...routedBy(action),
    acceptance: 'normal',
    tolerant: tolerantFrom(action),
  }),
  acceptCommitment: (state, action, plan) => ({
    ...atDecision(state, action.on, plan),
    ...routedBy(action),
    acceptance: 'normal',
    commitment: commitmentFrom(action),
  }),
  deemAccept: (state, action, plan) => ({
    ...accepted(state, action.on, plan),
    ...routedBy(action),
    acceptance: 'deemed',
  }),
  dispatch: (state, action, plan) => ({ runs: openFirstReview(state, plan, action.on), ...routedBy(action) }),
  transfer: (state, action) => ({
    pointId: textOf(action.input.pointId) ?? state.pointId,
    pointUnit: textOf(action.input.pointUnit) ?? state.pointUnit,
    ...routedBy(action),
  }),
  recordReentry: (_, { input }) => ({
    reentry: { system: textOf(input.system) ?? '', externalNo: textOf(input.externalNo) ?? '' },
  }),
  handOverPapers: (state, { input }) => ({ paper: papersAfter(state.paper ?? null, 'handOverPapers', input) }),
  confirmPapers: (state, { input }) => ({ paper: papersAfter(state.paper ?? null, 'confirmPapers', input) }),
  nodeApprove: (state, action, plan) => ({ runs: approved(state, plan, action) }),
  nodeReturn: (state, action) => ({ runs: returned(state, action) }),
  startProcedure: (state, action) => ({ procedures: [...state.procedures, procedureFrom(state, action)] }),
  endProcedure: (state, action) => ({ procedures: state.procedures.map((one) => endOf(one, action)) }),
} as const satisfies FoldTable

/** Where dispatch, steps and procedures lead. */
export const HANDLING_DESTINATIONS = {
  dispatch: (_, { plan }) => (reviewNodesOf(plan).length === 0 ? 'pendingDecision' : 'inHandling'),
  nodeApprove: (_, { now, plan }) => (hasOpenReview(now, plan) ? 'inHandling' : 'pendingDecision'),
  nodeReturn: () => 'inHandling',
  startProcedure: (was, { now }) => (hasOpenStop(now) ? 'suspended' : was.status),
  endProcedure: (was, { now }) => resumedStatus(was, now),
} as const satisfies DestinationTable

/** Which units do the steps of this case, as acceptance, a director or a transfer settled it. */
function routedBy({ input }: CaseAction): Pick<CaseState, 'routed' | 'handDispatch'> {
  return {
    ...(input.routed === undefined ? {} : { routed: input.routed as CaseState['routed'] }),
    ...(input.handDispatch === true ? { handDispatch: true } : {}),
  }
}

/** Closes the step that is open with how it ended. */
export function closeRun(state: CaseState, action: CaseAction, outcome: NodeRun['outcome']): NodeRun[] {
  const opinion = textOf(action.input.opinion) ?? textOf(action.input.reason)
  return state.runs.map((run) =>
    run.closedOn === null ? { ...run, closedOn: action.on, outcome, by: action.actor, opinion } : run,
  )
}

function hasOpenReview(state: CaseState, plan: HandlingPlan): boolean {
  const reviews = reviewNodesOf(plan).map((node) => node.key)
  return state.runs.some((run) => run.closedOn === null && reviews.includes(run.key))
}

const hasOpenStop = (state: CaseState) => state.procedures.some((one) => one.endOn === null && one.stops)

function resumedStatus(was: CaseState, now: CaseState): CaseStatus {
  if (was.status !== 'suspended') return was.status
  if (hasOpenStop(now)) return 'suspended'
  return was.procedures.find((one) => one.endOn === null && one.stops)?.resumeTo ?? 'inHandling'
}

function accepted(state: CaseState, on: PlainDate, plan: HandlingPlan): Pick<CaseState, 'acceptedOn' | 'runs'> {
  const decision = decisionNodeOf(plan)
  // 即办件 goes straight to the one who decides: there is nothing to dispatch.
  const runs = plan.instant && decision !== null ? [...state.runs, openRun(state, decision.key, on)] : state.runs
  return { acceptedOn: on, runs }
}

/** A promise instead of proofs goes straight to the one who decides, whatever the steps of the flow. */
function atDecision(state: CaseState, on: PlainDate, plan: HandlingPlan): Pick<CaseState, 'acceptedOn' | 'runs'> {
  const decision = decisionNodeOf(plan)
  return { acceptedOn: on, runs: decision === null ? state.runs : [...state.runs, openRun(state, decision.key, on)] }
}

/** A step opened anew, after those that ran before. */
export function openRun(state: CaseState, key: string, on: PlainDate): NodeRun {
  return { run: state.runs.length + 1, key, openedOn: on, closedOn: null, outcome: null, by: null, opinion: null }
}

function openFirstReview(state: CaseState, plan: HandlingPlan, on: PlainDate): NodeRun[] {
  const first = reviewNodesOf(plan)[0] ?? decisionNodeOf(plan)
  return first === null ? [...state.runs] : [...state.runs, openRun(state, first.key, on)]
}

function approved(state: CaseState, plan: HandlingPlan, action: CaseAction): NodeRun[] {
  const open = state.runs.find((run) => run.closedOn === null)
  const chain = [...reviewNodesOf(plan), ...[decisionNodeOf(plan)].flatMap((node) => node ?? [])]
  const next = chain[chain.findIndex((node) => node.key === open?.key) + 1]
  const closed = closeRun(state, action, 'approved')
  return next === undefined ? closed : [...closed, openRun({ ...state, runs: closed }, next.key, action.on)]
}

function returned(state: CaseState, action: CaseAction): NodeRun[] {
  const closed = closeRun(state, action, 'returned')
  return [...closed, openRun({ ...state, runs: closed }, String(action.input.toNode), action.on)]
}

function procedureFrom(state: CaseState, { input, on, actor }: CaseAction): ProcedureRun {
  return {
    procedureId: String(input.procedureId),
    kind: input.kind as ProcedureRun['kind'],
    stops: input.stops === true,
    reason: textOf(input.reason) ?? '',
    basis: textOf(input.basis) ?? '',
    limit: (input.limit as ProcedureRun['limit']) ?? null,
    ...{ startOn: on, endOn: null, result: null, note: null },
    proposedBy: textOf(input.proposedBy),
    startedBy: actor.id,
    resumeTo: state.status === 'suspended' ? 'inHandling' : state.status,
    ...(input.kind === 'siteSurvey'
      ? { surveyors: input.surveyors as ProcedureRun['surveyors'], visitOn: textOf(input.visitOn) ?? undefined }
      : {}),
  }
}

function endOf(one: ProcedureRun, { input, on }: CaseAction): ProcedureRun {
  if (one.procedureId !== input.procedureId || one.endOn !== null) return one
  const survey = input.survey as { signatures: { staffId: string }[] } | undefined
  const files = Array.isArray(input.fileIds) ? (input.fileIds as string[]) : []
  return {
    ...{ ...one, endOn: on, result: input.result as ProcedureRun['result'], note: textOf(input.report) },
    ...(survey === undefined ? {} : { signedBy: survey.signatures.map((signature) => signature.staffId) }),
    ...(files.length === 0 ? {} : { fileIds: files }),
  }
}
