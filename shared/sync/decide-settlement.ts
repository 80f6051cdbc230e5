import { isStorable } from '../kernel/storable-text'
import { isOurFault, PROBLEMS, type Problem, type ProblemCode } from '../problem/problem'
import { isKnownKind, type Operation, readPayload } from './operation'
import type { Outcome } from './protocol'

/** What a server has stored under the `opId` of an operation that came. */
export type EarlierOperation = {
  readonly sameDevice: boolean
  readonly sameContent: boolean
  /** `settled`: it was held, and a person has decided about it. */
  readonly outcome: Exclude<Outcome, 'duplicate' | 'retry'> | 'settled'
}

/**
 * What is said to an operation that came before, or whose sequence number another one has: `new` goes on to be done; `duplicate` is answered as
 * stored; the others are kept beside the first and wait for a person.
 */
export type EarlierAnswer = 'new' | 'duplicate' | 'opIdReused' | 'deviceCopied'

/**
 * Tells the same operation sent again (S01, S02) from another content under its id (S07) and from a second operation under one sequence number,
 * which only a copied profile makes (S09). What is held was never done: sent again it is tried again, for the reason may be gone.
 */
export function decideEarlier(earlier: EarlierOperation | null, isSequenceTaken: boolean): EarlierAnswer {
  if (earlier === null) return isSequenceTaken ? 'deviceCopied' : 'new'
  if (!earlier.sameDevice || !earlier.sameContent) return 'opIdReused'
  return earlier.outcome === 'applied' || earlier.outcome === 'settled' ? 'duplicate' : 'new'
}

/** What decides on an operation that did not come before. */
export type SettlementFacts = {
  readonly deviceState: string
  readonly operation: Pick<Operation, 'kind' | 'payload'>
  /** True when the operation that this one builds on was applied, or there is none. */
  readonly isParentDone: boolean
}

/** Apply it, or keep it with its reason: nothing is thrown away. */
export type Settlement =
  | { readonly decision: 'apply' }
  | { readonly decision: 'hold'; readonly outcome: 'deferred' | 'quarantined'; readonly code: ProblemCode }

/** Whether an operation that is new is done now, waits for an earlier one or for an update (S06, S16), or waits for a person (S21). */
export function decideSettlement({ deviceState, operation, isParentDone }: SettlementFacts): Settlement {
  const hold = (outcome: 'deferred' | 'quarantined', code: ProblemCode): Settlement => ({
    decision: 'hold',
    outcome,
    code,
  })
  if (deviceState === 'revoked') return hold('quarantined', 'sync.deviceStopped')
  if (!isKnownKind(operation.kind)) return hold('deferred', 'sync.serverOlder')
  if (!isParentDone) return hold('deferred', 'sync.waitsForEarlier')
  if (!isStorable(operation.payload) || readPayload(operation.kind, operation.payload) === null)
    return hold('quarantined', 'sync.unreadable')
  return { decision: 'apply' }
}

/** Problems of an application itself: it is not what may be handed in, whatever became of other records. */
const WRONG_IN_ITSELF: readonly string[] = ['case.formInvalid', 'case.blocked', 'case.notFound', 'input.invalid']

/**
 * What a failed act means for its operation. We failed: it is kept and tried again (deferred). An act that the case no longer allows: the record
 * moved on (conflict). Everything else is wrong in itself and waits for a person (quarantined).
 */
export function decideFailed(kind: string, problem: Problem): 'conflict' | 'deferred' | 'quarantined' {
  if (isOurFault(problem.code)) return 'deferred'
  // Somebody else has found out first.
  if (problem.code === 'sync.fieldClash' || problem.code === 'handover.notTraced') return 'conflict'
  if (problem.code.startsWith('sync.') || WRONG_IN_ITSELF.includes(problem.code)) return 'quarantined'
  const movedOn = kind === 'submitCase' ? PROBLEMS[problem.code].fault === 'state' : problem.code.startsWith('case.')
  return movedOn ? 'conflict' : 'quarantined'
}
