import type { CaseAction } from '../case-action'
import type { CaseState } from '../case-state'
import type { CaseStatus } from '../case-status'
import type { HandlingPlan } from '../handling-plan'
import type { CaseActionName } from '../matrix'

/** What an action changes of a case beside its status. */
export type Fold = (state: CaseState, action: CaseAction, plan: HandlingPlan) => Partial<CaseState>
export type FoldTable = Partial<Record<CaseActionName, Fold>>

/** The status that an action leads to where the table's cell names several, or depends on input or flow. `now` is the case with what the action changed. */
export type Destination = (
  was: CaseState,
  about: { readonly now: CaseState; readonly action: CaseAction; readonly plan: HandlingPlan },
) => CaseStatus
export type DestinationTable = Partial<Record<CaseActionName, Destination>>

/** The payload of an action by name; each act wrote it through its own schema. */
export type Log = Readonly<Record<string, unknown>>

/** A text of the log, or null. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** Texts of a list in the log; none where there is no list. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
