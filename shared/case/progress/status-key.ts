import type { CaseState } from '../case-state'
import type { CaseStatus } from '../case-status'

/** 显示状态 — a status, or a status with a facet that a person would call by another name (case-law §1.2). */
export type StatusKey = CaseStatus | 'supplementGiven' | 'notRequired' | 'resultMaking' | 'delivered' | 'merged'

/** The word under which a case is shown: derived, never stored as a status of its own. */
export function statusKeyOf(state: CaseState): StatusKey {
  const { status } = state
  if (status === 'received' && state.oneTimeNotice !== null) return 'supplementGiven'
  if (status === 'refusedAcceptance' && state.refusal?.reason === 'notNeeded') return 'notRequired'
  if (status === 'granted' && state.result === null) return 'resultMaking'
  if (status === 'closed' && state.deliveredOn !== null) return 'delivered'
  if (state.mergedInto !== undefined) return 'merged'
  return status
}
