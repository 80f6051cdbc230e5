import type { CaseAction } from './case-action'
import { type CaseState, emptyCaseState } from './case-state'
import { type CaseStatus, isEnded, statusOfCode } from './case-status'
import { cellOf, isOpenCell } from './cell'
import { AFTERMATH_DESTINATIONS, AFTERMATH_FOLD } from './fold/aftermath-fold'
import { ASKING_FOLD } from './fold/asking-fold'
import { ENDING_DESTINATIONS, ENDING_FOLD, ended } from './fold/ending-fold'
import type { DestinationTable, FoldTable } from './fold/fold'
import { HANDLING_DESTINATIONS, HANDLING_FOLD } from './fold/handling-fold'
import { INTAKE_DESTINATIONS, INTAKE_FOLD } from './fold/intake-fold'
import { MERGE_DESTINATIONS, MERGE_FOLD } from './fold/merge-fold'
import { PROMISE_FOLD } from './fold/promise-fold'
import { UPPER_DESTINATIONS, UPPER_FOLD } from './fold/upper-fold'
import type { HandlingPlan } from './handling-plan'
import type { CaseActionName } from './matrix'

const FOLDS: FoldTable = {
  ...INTAKE_FOLD,
  ...HANDLING_FOLD,
  ...ASKING_FOLD,
  ...UPPER_FOLD,
  ...PROMISE_FOLD,
  ...ENDING_FOLD,
  ...MERGE_FOLD,
  ...AFTERMATH_FOLD,
}
const DESTINATIONS: DestinationTable = {
  ...INTAKE_DESTINATIONS,
  ...HANDLING_DESTINATIONS,
  ...UPPER_DESTINATIONS,
  ...ENDING_DESTINATIONS,
  ...MERGE_DESTINATIONS,
  ...AFTERMATH_DESTINATIONS,
}

/** Folds a whole log. The same log gives the same state for ever: nothing but the plan of the case's own item version is asked. */
export function deriveCase(caseId: string, plan: HandlingPlan, actions: readonly CaseAction[]): CaseState {
  return actions.reduce((state, action) => applyAction(state, plan, action), emptyCaseState(caseId))
}

/** Adds one action to the fold. */
export function applyAction(state: CaseState, plan: HandlingPlan, action: CaseAction): CaseState {
  const name = action.name as CaseActionName
  const folded = { ...state, ...FOLDS[name]?.(state, action, plan) }
  const status = destinationOf(state, folded, { name, action, plan })
  // What has a fold of its own says by itself what its end changes.
  const changed = isEnded(status) && FOLDS[name] === undefined ? { ...folded, ...ended(state, action) } : folded
  const nodeKey = state.runs.find((run) => run.closedOn === null)?.key ?? null
  return {
    ...changed,
    status,
    ...(changed.runs.length > state.runs.length ? { stepOpenedAt: action.at } : {}),
    takenInOn: state.status === 'submitted' && status !== 'submitted' ? action.on : changed.takenInOn,
    version: state.version + 1,
    doings: [...state.doings, { name: action.name, kind: action.actor.kind, id: action.actor.id, nodeKey }],
    last: { name: action.name, at: action.at, by: action.actor },
  }
}

/** The status that an action leads to: the table's cell, decided by input or flow where the cell has several. */
function destinationOf(
  was: CaseState,
  now: CaseState,
  about: { readonly name: CaseActionName; readonly action: CaseAction; readonly plan: HandlingPlan },
): CaseStatus {
  const decided = DESTINATIONS[about.name]?.(was, { now, ...about })
  if (decided !== undefined) return decided
  const cell = cellOf(was.status, about.name)
  return isOpenCell(cell, was.practice) && /^[A-Z]{2}$/.test(cell) ? statusOfCode(cell) : was.status
}
