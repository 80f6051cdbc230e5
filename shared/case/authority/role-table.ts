import { ACTION_LAW } from '../law/action-law'
import type { Way } from '../law/law-row'
import type { CaseActionName } from '../matrix'

/** Actions that this system carries out; every other name answers `case.notYet`. */
export const BUILT_ACTIONS = [
  'saveDraft',
  'submit',
  'receive',
  'returnForCorrection',
  'correctOnSpot',
  'requestSupplement',
  'extendSupplement',
  'supply',
  'lapse',
  'accept',
  'acceptTolerant',
  'acceptCommitment',
  'deemAccept',
  'refuseAcceptance',
  'dispatch',
  'transfer',
  'handOverPapers',
  'confirmPapers',
  'recordReentry',
  'urge',
  'transferUp',
  'returnFromUpper',
  'nodeApprove',
  'nodeReturn',
  'consult',
  'answerConsult',
  'jointReview',
  'notifyInterested',
  'startProcedure',
  'extendProcedure',
  'endProcedure',
  'extend',
  'grant',
  'refuse',
  'deemRenew',
  'correctDecision',
  'revokeGrant',
  'remakeDecision',
  'terminate',
  'produceResult',
  'issueLicence',
  'sendResult',
  'recordDelivery',
  'handOut',
  'markUnclaimed',
  'serve',
  'close',
  'rate',
  'redo',
  'raiseObjection',
  'afterCheck',
  'withdraw',
  'voidCase',
  'mergeDuplicate',
  'archive',
] as const satisfies readonly CaseActionName[]

export type BuiltActionName = (typeof BUILT_ACTIONS)[number]

/**
 * 角色 × 动作 — case-law §9, made of the law's own rows. A role without the relation has no right: a window clerk accepts at her own point only, an
 * approver passes the node that is open at his unit only.
 */
export function waysOf(name: BuiltActionName): readonly Way[] {
  return ACTION_LAW[name].who
}

/** True when an action is carried out here. */
export function isBuilt(name: string): name is BuiltActionName {
  return (BUILT_ACTIONS as readonly string[]).includes(name)
}
