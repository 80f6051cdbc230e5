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
  extend: 'extension',
  extendSupplement: 'supplementExtension',
  revokeGrant: 'revocation',
  archive: 'archive',
  issueLicence: 'licence',
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
  if (action.name === 'serve') return `serve:${action.input.noticeId}:${action.input.way}`
  if (action.name === 'remakeDecision') return `remake:${action.input.orderNo}`
  if (action.name === 'redo') return `redo:${action.input.step}`
  if (action.name === 'correctDecision') return correctionKey(action, before)
  const asked = askingKeyOf(action, before)
  if (asked !== null) return asked
  const once = ONCE[action.name]
  if (once === undefined || once === 'rating') return once ?? null
  const lives = livesOf(before)
  return lives === 0 ? once : `${once}:${lives}`
}

/** What was taken up again, revoked, or is decided anew, has another life: what happened once may happen once more. */
function livesOf({ reinstatements = [], doings }: CaseState): number {
  const ended = doings.filter((doing) => doing.name === 'remakeDecision' || doing.name === 'revokeGrant')
  return reinstatements.length + ended.length
}

/** One paper may have several slips, each corrected once; a case is taken up again once for each of its ends. */
function correctionKey({ input }: CaseAction, before: CaseState): string {
  if (input.kind === 'reinstate') return `reinstate:${before.reinstatements?.length ?? 0}`
  const earlier = (before.corrections ?? []).filter((one) => one.noticeId === input.noticeId)
  return `correction:${input.noticeId}:${earlier.length}`
}

/** Questions, notices, meetings and what goes up: each once under its own name; urging once by each person for a working day. */
function askingKeyOf({ name, input }: CaseAction, before: CaseState): string | null {
  const gone = before.uppers?.length ?? 0
  switch (name) {
    case 'extendProcedure':
      return `procedureExtension:${input.procedureId}`
    case 'consult':
      return `consult:${input.consultId}`
    case 'answerConsult':
      return `answer:${input.consultId}`
    case 'jointReview':
      return `meeting:${input.meetingId}`
    case 'notifyInterested':
      return `interested:${input.ref}`
    case 'transferUp':
      return `transferUp:${gone + 1}`
    case 'returnFromUpper':
      return `transferUp:${gone}:back`
    case 'urge':
      return `urge:${input.by}:${input.day}:${input.target}`
    default:
      return null
  }
}
