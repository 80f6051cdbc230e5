import type { CaseState } from '../case-state'
import { statusOfCode } from '../case-status'
import { cellOf } from '../cell'
import { ended } from './ending-fold'
import { type DestinationTable, type FoldTable, textOf } from './fold'

/** 并案 — the joined one ends and says where it went; the one that stays has the earlier days. */
export const MERGE_FOLD = {
  mergeDuplicate: (state, action) =>
    action.input.role === 'kept'
      ? {
          receivedOn: earlier(state.receivedOn, textOf(action.input.receivedOn)),
          acceptedOn: state.acceptedOn === null ? null : earlier(state.acceptedOn, textOf(action.input.acceptedOn)),
        }
      : { ...ended(state, action), mergedInto: textOf(action.input.keptCaseId) ?? undefined },
} as const satisfies FoldTable

/** The one that stays keeps its status; the other ends as the table says. */
export const MERGE_DESTINATIONS = {
  mergeDuplicate: (was, { action }) => (action.input.role === 'kept' ? was.status : endOf(was)),
} as const satisfies DestinationTable

/** Before acceptance the number is void, after it the case is ended. */
function endOf({ status }: CaseState) {
  return statusOfCode(cellOf(status, 'mergeDuplicate'))
}

function earlier(own: string | null, other: string | null): string | null {
  return own === null || (other !== null && other < own) ? other : own
}
