import type { CaseAction } from '../case-action'
import { type CaseState, emptyCaseState } from '../case-state'
import { applyAction } from '../derive-case'
import type { CaseFacts } from './invariant'

/** 一步 — an act of the log with the case before and after it. */
export type LogStep = { readonly action: CaseAction; readonly before: CaseState; readonly after: CaseState }

/** The log replayed: what each act found and what it left. */
export function stepsOf({ state, plan, actions }: Pick<CaseFacts, 'state' | 'plan' | 'actions'>): LogStep[] {
  let before = emptyCaseState(state.caseId)
  return actions.map((action) => {
    const after = applyAction(before, plan, action)
    const step = { action, before, after }
    before = after
    return step
  })
}
