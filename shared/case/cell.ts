import type { Actor } from '../identity/actor'
import { type ProblemCode, problem } from '../problem/problem'
import { ACTION_LABELS } from './action-name'
import type { CaseState } from './case-state'
import { CASE_STATUSES, type CaseStatus } from './case-status'
import type { HandlingPlan } from './handling-plan'
import { type CaseActionName, MATRIX, MATRIX_COLUMNS } from './matrix'
import { PROCEDURE_KINDS } from './procedure-kind'

const CELLS = new Map<CaseActionName, readonly string[]>(
  (Object.keys(MATRIX) as CaseActionName[]).map((name) => [name, MATRIX[name].split(' ')]),
)

/** The cell of the law table for a status and an action. */
export function cellOf(status: CaseStatus, name: CaseActionName): string {
  const column = MATRIX_COLUMNS.indexOf(CASE_STATUSES[status].code)
  const cell = CELLS.get(name)?.[column]
  if (cell === undefined) throw new RangeError(`the table has no cell for ${status} × ${name}`)
  return cell
}

/** True when the table allows the action; `t` is allowed for practice cases only. */
export function isOpenCell(cell: string, practice: boolean): boolean {
  return cell === '=' || /[A-Z]/.test(cell) || (cell === 't' && practice)
}

const REFUSALS: Record<string, ProblemCode> = {
  e: 'case.tooEarly',
  g: 'case.orderRequired',
  w: 'case.waitsForApplicant',
  p: 'case.clockSuspended',
  u: 'case.withUpperOrgan',
  d: 'case.decisionExists',
  l: 'case.tooLate',
  x: 'case.ended',
  s: 'case.archived',
  t: 'case.tooLate',
}

/**
 * A service without a decision (查询、启用) is closed from acceptance: it has no decision that the table could wait for. The one
 * deviation from the table, and only for an item of that kind.
 */
export function closesAtCounter(state: CaseState, plan: HandlingPlan, name: CaseActionName): boolean {
  return name === 'close' && plan.serviceDone && state.status === 'accepted'
}

/** What usually comes next from a status, for "先完成 …". */
const NEXT: Partial<Record<CaseStatus, CaseActionName>> = {
  draft: 'submit',
  submitted: 'receive',
  received: 'accept',
  accepted: 'dispatch',
  inHandling: 'nodeApprove',
  pendingDecision: 'grant',
  granted: 'produceResult',
  refused: 'produceResult',
  readyForPickup: 'handOut',
  posted: 'recordDelivery',
  returnedMail: 'sendResult',
  unclaimed: 'handOut',
}

/**
 * Throws the Problem that belongs to a refused cell, with what the person needs to know (case-law §3.2). Colleagues are told who did it; a citizen is
 * told that the office has, as the timeline of theirs names no officer.
 */
export function assertCell(state: CaseState, name: CaseActionName, actor: Pick<Actor, 'kind'>): void {
  const cell = cellOf(state.status, name)
  if (isOpenCell(cell, state.practice)) return
  const next = NEXT[state.status]
  const procedure = state.procedures.find((one) => one.endOn === null)
  throw problem(REFUSALS[cell] ?? 'case.tooLate', {
    next: next === undefined ? '前一步' : ACTION_LABELS[next],
    action: next === undefined ? '前一步' : ACTION_LABELS[next],
    dueOn: '',
    procedure: procedure === undefined ? '程序' : PROCEDURE_KINDS[procedure.kind].label,
    upper: state.uppers?.at(-1)?.upper ?? '上级机关',
    on: state.decision?.on ?? '',
    no: state.decision?.kind === 'refused' ? '不予' : '准予',
    who: whoFor(state, actor),
    when: state.last?.at.slice(0, 10) ?? '',
    status: CASE_STATUSES[state.status].label,
  })
}

function whoFor({ last }: CaseState, actor: Pick<Actor, 'kind'>): string {
  if (actor.kind !== 'staff' && last?.by.kind === 'staff') return '办理单位'
  return last?.by.name ?? ''
}
