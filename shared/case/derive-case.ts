import type { PlainDate } from '../kernel/plain-date'
import type { CaseAction } from './case-action'
import { type CaseState, emptyCaseState, type NodeRun, type ProcedureRun } from './case-state'
import type { CaseStatus } from './case-status'
import { isEnded, statusOfCode } from './case-status'
import { cellOf } from './cell'
import { decisionNodeOf, type HandlingPlan, reviewNodesOf } from './handling-plan'
import type { CaseActionName } from './matrix'
import { papersAfter } from './paper-custody'

/** The payload of an action by name; each act wrote it through its own schema. */
type Log = Readonly<Record<string, unknown>>

/** Folds a whole log. The same log gives the same state for ever: nothing but the plan of the case's own item version is asked. */
export function deriveCase(caseId: string, plan: HandlingPlan, actions: readonly CaseAction[]): CaseState {
  return actions.reduce((state, action) => applyAction(state, plan, action), emptyCaseState(caseId))
}

/** Adds one action to the fold. */
export function applyAction(state: CaseState, plan: HandlingPlan, action: CaseAction): CaseState {
  const name = action.name as CaseActionName
  const changed = { ...state, ...changeOf(state, plan, action, name) }
  const nodeKey = state.runs.find((run) => run.closedOn === null)?.key ?? null
  const status = nextStatus(state, changed, plan, action, name)
  return {
    ...changed,
    status,
    takenInOn: state.status === 'submitted' && status !== 'submitted' ? action.on : changed.takenInOn,
    version: state.version + 1,
    doings: [...state.doings, { name: action.name, kind: action.actor.kind, id: action.actor.id, nodeKey }],
    last: { name: action.name, at: action.at, by: action.actor },
  }
}

/** The status that an action leads to: the table's cell, decided by input or flow where the cell has several. */
function nextStatus(
  was: CaseState,
  now: CaseState,
  plan: HandlingPlan,
  action: CaseAction,
  name: CaseActionName,
): CaseStatus {
  const cell = cellOf(was.status, name)
  if (name === 'supply') return was.status === 'supplementAsked' && allLinesSupplied(now) ? 'received' : was.status
  if (name === 'nodeApprove') return hasOpenReview(now, plan) ? 'inHandling' : 'pendingDecision'
  if (name === 'startProcedure')
    return now.procedures.some((one) => one.endOn === null && one.stops) ? 'suspended' : was.status
  if (name === 'endProcedure') return resumedStatus(was, now)
  if (name === 'recordDelivery') return deliveredStatus(action)
  if (name === 'dispatch') return reviewNodesOf(plan).length === 0 ? 'pendingDecision' : 'inHandling'
  if (name === 'nodeReturn') return 'inHandling'
  if (name === 'close') return 'closed'
  return /^[A-Z]{2}$/.test(cell) ? statusOfCode(cell) : was.status
}

function allLinesSupplied(state: CaseState): boolean {
  const notice = state.oneTimeNotice
  return notice?.lines.every((line) => notice.supplied.includes(line.lineId)) === true
}

function hasOpenReview(state: CaseState, plan: HandlingPlan): boolean {
  const reviews = reviewNodesOf(plan).map((node) => node.key)
  return state.runs.some((run) => run.closedOn === null && reviews.includes(run.key))
}

function resumedStatus(was: CaseState, now: CaseState): CaseStatus {
  if (was.status !== 'suspended') return was.status
  if (now.procedures.some((one) => one.endOn === null && one.stops)) return 'suspended'
  const first = was.procedures.find((one) => one.endOn === null && one.stops)
  return first?.resumeTo ?? 'inHandling'
}

function deliveredStatus(action: CaseAction): CaseStatus {
  if (action.input.outcome === 'delivered') return 'closed'
  return action.input.outcome === 'arrivedAtPoint' ? 'readyForPickup' : 'returnedMail'
}

/** What each action changes beside the status. */
function changeOf(state: CaseState, plan: HandlingPlan, action: CaseAction, name: CaseActionName): Partial<CaseState> {
  const log: Log = action.input
  switch (name) {
    case 'submit':
      return submitted(state, action, log)
    case 'receive':
      return {
        handedInAt: textOf(log.handedInAt) ?? state.handedInAt,
        receivedOn: textOf(log.receivedOn) ?? state.receivedOn,
      }
    case 'requestSupplement':
    case 'returnForCorrection':
      return { oneTimeNotice: noticed(state, action, name, log) }
    case 'supply':
      return { oneTimeNotice: supplied(state, action.on, log) }
    case 'accept':
    case 'deemAccept':
      return accepted(state, plan, action, name)
    case 'dispatch':
      return { runs: openFirstReview(state, plan, action.on) }
    case 'nodeApprove':
      return { runs: approved(state, plan, action) }
    case 'nodeReturn':
      return { runs: returned(state, action) }
    case 'startProcedure':
      return { procedures: [...state.procedures, procedureFrom(state, action)] }
    case 'endProcedure':
      return { procedures: state.procedures.map((one) => endOf(one, action)) }
    case 'grant':
    case 'refuse':
      return decided(state, action, name)
    case 'recordReentry':
      return { reentry: { system: textOf(log.system) ?? '', externalNo: textOf(log.externalNo) ?? '' } }
    case 'handOverPapers':
    case 'confirmPapers':
      return { paper: papersAfter(state.paper ?? null, name, log) }
    case 'rate':
      return { rated: true }
    case 'transfer':
      return { pointId: textOf(log.pointId) ?? state.pointId, pointUnit: textOf(log.pointUnit) ?? state.pointUnit }
    default:
      return { ...delivery(state, action, name), ...ending(state, action, name) }
  }
}

function submitted(state: CaseState, action: CaseAction, log: Log): Partial<CaseState> {
  return {
    channel: textOf(log.channel) ?? state.channel,
    practice: log.practice === true,
    pointId: textOf(log.pointId) ?? state.pointId,
    pointUnit: textOf(log.pointUnit) ?? state.pointUnit,
    intakePoint: textOf(log.intakePoint) ?? textOf(log.pointId) ?? state.intakePoint,
    intakeUnit: textOf(log.intakeUnit) ?? textOf(log.pointUnit) ?? state.intakeUnit,
    parties: Array.isArray(log.parties) ? (log.parties as string[]) : state.parties,
    waivedProcedures: Array.isArray(log.waivedProcedures)
      ? (log.waivedProcedures as CaseState['waivedProcedures'])
      : state.waivedProcedures,
    submittedAt: action.at,
    handedInAt: textOf(log.handedInAt),
    receivedOn: state.receivedOn ?? action.on,
    takenInOn: null,
    submissions: state.submissions + 1,
    oneTimeNotice: state.oneTimeNotice === null ? null : { ...state.oneTimeNotice, suppliedOn: action.on },
  }
}

function noticed(state: CaseState, action: CaseAction, by: 'requestSupplement' | 'returnForCorrection', log: Log) {
  const lines = log.lines as NonNullable<CaseState['oneTimeNotice']>['lines']
  if (log.mode === 'sameLines' && state.oneTimeNotice !== null) {
    const again = lines.map((line) => line.lineId)
    return {
      ...state.oneTimeNotice,
      on: action.on,
      replyDays: Number(log.replyDays),
      supplied: state.oneTimeNotice.supplied.filter((lineId) => !again.includes(lineId)),
      suppliedOn: null,
      sameLinesRounds: state.oneTimeNotice.sameLinesRounds + 1,
    }
  }
  return {
    by,
    firstOn: action.on,
    on: action.on,
    replyDays: Number(log.replyDays),
    lines,
    supplied: [],
    suppliedOn: null,
    sameLinesRounds: 0,
  }
}

function supplied(state: CaseState, on: PlainDate, log: Log): CaseState['oneTimeNotice'] {
  const notice = state.oneTimeNotice
  if (notice === null) return null
  const lineIds = Array.isArray(log.lineIds) ? (log.lineIds as string[]) : []
  const all = [...new Set([...notice.supplied, ...lineIds])]
  const complete = notice.lines.every((line) => all.includes(line.lineId))
  return { ...notice, supplied: all, suppliedOn: complete ? on : notice.suppliedOn }
}

function accepted(
  state: CaseState,
  plan: HandlingPlan,
  action: CaseAction,
  name: 'accept' | 'deemAccept',
): Partial<CaseState> {
  const decision = decisionNodeOf(plan)
  return {
    acceptedOn: action.on,
    acceptance: name === 'deemAccept' ? 'deemed' : 'normal',
    // 即办件 goes straight to the one who decides: there is nothing to dispatch.
    runs: plan.instant && decision !== null ? [...state.runs, openRun(state, decision.key, action.on)] : state.runs,
  }
}

function openRun(state: CaseState, key: string, on: PlainDate): NodeRun {
  return { run: state.runs.length + 1, key, openedOn: on, closedOn: null, outcome: null, by: null, opinion: null }
}

function openFirstReview(state: CaseState, plan: HandlingPlan, on: PlainDate): NodeRun[] {
  const first = reviewNodesOf(plan)[0] ?? decisionNodeOf(plan)
  return first === null ? [...state.runs] : [...state.runs, openRun(state, first.key, on)]
}

function closeRun(state: CaseState, action: CaseAction, outcome: NodeRun['outcome']): NodeRun[] {
  return state.runs.map((run) =>
    run.closedOn === null
      ? {
          ...run,
          closedOn: action.on,
          outcome,
          by: action.actor,
          opinion: textOf(action.input.opinion) ?? textOf(action.input.reason),
        }
      : run,
  )
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

function procedureFrom(state: CaseState, action: CaseAction): ProcedureRun {
  const log: Log = action.input
  return {
    procedureId: String(log.procedureId),
    kind: log.kind as ProcedureRun['kind'],
    stops: log.stops === true,
    reason: textOf(log.reason) ?? '',
    basis: textOf(log.basis) ?? '',
    limit: (log.limit as ProcedureRun['limit']) ?? null,
    startOn: action.on,
    endOn: null,
    result: null,
    note: null,
    proposedBy: textOf(log.proposedBy),
    resumeTo: state.status === 'suspended' ? 'inHandling' : state.status,
  }
}

function endOf(one: ProcedureRun, action: CaseAction): ProcedureRun {
  if (one.procedureId !== action.input.procedureId || one.endOn !== null) return one
  return {
    ...one,
    endOn: action.on,
    result: action.input.result as ProcedureRun['result'],
    note: textOf(action.input.report),
  }
}

function decided(state: CaseState, action: CaseAction, name: 'grant' | 'refuse'): Partial<CaseState> {
  const log: Log = action.input
  return {
    runs: closeRun(state, action, 'decided'),
    decision: {
      kind: name === 'grant' ? 'granted' : 'refused',
      on: action.on,
      by: action.actor,
      text: textOf(log.text) ?? '',
      reasons: Array.isArray(log.reasons) ? (log.reasons as string[]) : [],
      validUntil: textOf(log.validUntil),
    },
  }
}

function delivery(state: CaseState, action: CaseAction, name: CaseActionName): Partial<CaseState> {
  const log: Log = action.input
  const custodyPoint = textOf(log.custodyPoint)
  if (name === 'produceResult') {
    return {
      custodyPoint,
      result: {
        madeOn: action.on,
        name: textOf(log.name) ?? '',
        number: textOf(log.number),
        custodyPoint: custodyPoint ?? '',
      },
    }
  }
  if (name === 'sendResult') {
    const way = log.way as 'post' | 'toTownship' | 'toVillage'
    const parcel = {
      way,
      to: textOf(log.to),
      trackingNo: textOf(log.trackingNo),
      sentOn: action.on,
      outcome: null,
      outcomeOn: null,
    }
    return { parcels: [...state.parcels, parcel], custodyPoint: null }
  }
  if (name === 'recordDelivery') {
    const outcome = log.outcome as 'delivered' | 'arrivedAtPoint' | 'returned' | 'lost'
    const parcels = state.parcels.map((one, index) =>
      index === state.parcels.length - 1 ? { ...one, outcome, outcomeOn: action.on } : one,
    )
    const done = outcome === 'delivered' ? { deliveredOn: action.on, endedOn: action.on } : {}
    return { parcels, custodyPoint, ...done }
  }
  if (name === 'handOut') return { custodyPoint: null, deliveredOn: action.on, endedOn: action.on }
  return {}
}

function ending(state: CaseState, action: CaseAction, name: CaseActionName): Partial<CaseState> {
  const log: Log = action.input
  if (name === 'refuseAcceptance') {
    return {
      endedOn: action.on,
      refusal: {
        reason: textOf(log.reason) ?? '',
        article: textOf(log.article),
        facts: textOf(log.facts) ?? '',
        organ: textOf(log.competentOrgan),
      },
    }
  }
  if (name === 'close') {
    const decision = state.decision ?? {
      kind: 'done' as const,
      on: action.on,
      by: action.actor,
      text: textOf(log.why) ?? '',
      reasons: [],
      validUntil: null,
    }
    return { endedOn: action.on, decision }
  }
  const cell = cellOf(state.status, name)
  const ends = /^[A-Z]{2}$/.test(cell) && isEnded(statusOfCode(cell))
  const practiceVoid = name === 'voidCase' && cell === 't'
  return ends || practiceVoid ? { endedOn: action.on, endReason: textOf(log.reason), ...shut(state, action.on) } : {}
}

/** A case that ends leaves no step and no procedure open. */
function shut(state: CaseState, on: PlainDate): Pick<CaseState, 'runs' | 'procedures'> {
  return {
    runs: state.runs.map((run) => (run.closedOn === null ? { ...run, closedOn: on } : run)),
    procedures: state.procedures.map((run) => (run.endOn === null ? { ...run, endOn: on, result: 'cancelled' } : run)),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
