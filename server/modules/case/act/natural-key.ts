import type { CaseAction } from '@shared/case/case-action'
import type { CaseState } from '@shared/case/case-state'

/** Acts that happen once in the life of a case, whoever sends them and under whatever operation id (case-law §2, idempotency key). */
const ONCE: Readonly<Record<string, string>> = {
  accept: 'acceptance',
  acceptTolerant: 'acceptance',
  acceptCommitment: 'acceptance',
  deemAccept: 'acceptance',
  refuseAcceptance: 'acceptance',
  dispatch: 'dispatch',
  grant: 'decision',
  refuse: 'decision',
  deemRenew: 'decision',
  rate: 'rating',
  terminate: 'end',
  withdraw: 'withdraw',
  voidCase: 'void',
  handOut: 'handOut',
  close: 'close',
}

/** The unique key of an act within its case beside the operation id; null where an act may be repeated. */
export function naturalKeyOf(action: CaseAction, before: CaseState): string | null {
  if (action.name === 'submit') return `submit:${before.submissions + 1}`
  if (action.name === 'receive') return `receive:${before.submissions}`
  if (action.name === 'handOverPapers') return `papersOut:${action.input.listNo}`
  // What is traced later is signed for under the same list again.
  if (action.name === 'confirmPapers') return action.input.traced === true ? null : `papersIn:${action.input.listNo}`
  if (action.name === 'requestSupplement' || action.name === 'returnForCorrection') {
    const round = before.oneTimeNotice === null ? 0 : before.oneTimeNotice.sameLinesRounds + 1
    return `oneTimeNotice:${round}`
  }
  if (action.name === 'mergeDuplicate')
    return action.input.role === 'kept' ? `merged:${action.input.fromCaseId}` : 'end'
  if (action.name === 'correctOnSpot' && typeof action.input.revision === 'number')
    return `correctOnSpot:${action.input.revision}`
  if (action.name === 'afterCheck') return `afterCheck:${(before.commitment?.checks.length ?? 0) + 1}`
  return ONCE[action.name] ?? null
}
