import type { CaseStatus } from '../case/case-status'

/** 成员状态 — what a member of a bundle is for the family that waits for it (case-law §5.1). */
export type MemberState =
  | 'waiting'
  | 'needsYou'
  | 'open'
  | 'paused'
  | 'granted'
  | 'refused'
  | 'refusedAcceptance'
  | 'ended'
  | 'dropped'
  | 'revoked'

/** What of a member's case its state follows from; null while it waits for an earlier member. */
export type MemberFacts = {
  readonly dropped: boolean
  readonly status: CaseStatus | null
  /** What was decided, if anything was. */
  readonly decision: 'granted' | 'refused' | 'done' | null
  /** The applicant has little time left to bring what was promised at acceptance. */
  readonly promisedSoon: boolean
}

/** After these the decision says what the member is. */
const AFTER_DECISION: readonly CaseStatus[] = [
  'granted',
  'refused',
  'readyForPickup',
  'posted',
  'returnedMail',
  'unclaimed',
  'closed',
  'archived',
]
const ENDED: readonly CaseStatus[] = ['withdrawn', 'deemedWithdrawn', 'terminated', 'voided']

/** The state of one member. */
export function memberState({ dropped, status, decision, promisedSoon }: MemberFacts): MemberState {
  if (dropped) return 'dropped'
  if (status === null) return 'waiting'
  if (status === 'refusedAcceptance') return 'refusedAcceptance'
  if (status === 'revoked') return 'revoked'
  if (ENDED.includes(status)) return 'ended'
  if (AFTER_DECISION.includes(status)) {
    if (status === 'archived' && decision === null) return 'ended'
    return decision === 'refused' ? 'refused' : 'granted'
  }
  if (status === 'prereviewReturned' || status === 'supplementAsked') return 'needsYou'
  if (status === 'suspended') return 'paused'
  return promisedSoon ? 'needsYou' : 'open'
}

/** True when the member's result has reached the person, or there is nothing left to reach them. */
export function isFinal(state: MemberState, status: CaseStatus | null): boolean {
  if (state === 'granted' || state === 'refused') return status === 'closed' || status === 'archived'
  return state === 'refusedAcceptance' || state === 'ended' || state === 'revoked'
}
