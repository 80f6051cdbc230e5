import { ACCEPTANCE_INVARIANTS } from './acceptance-invariants'
import { CLOCK_INVARIANTS } from './clock-invariants'
import { COUNT_INVARIANTS } from './count-invariants'
import { HANDLING_INVARIANTS } from './handling-invariants'
import type { CaseFacts, Invariant } from './invariant'
import { stepsOf } from './log-steps'
import { LOG_INVARIANT, RECORD_INVARIANTS } from './record-invariants'
import { RESULT_INVARIANTS } from './result-invariants'

/** 不变式表 — those of case-law §3.3 that one case with its log can answer, in the order of their numbers. */
export const INVARIANTS: readonly Invariant[] = [
  ...CLOCK_INVARIANTS,
  ...COUNT_INVARIANTS,
  ...ACCEPTANCE_INVARIANTS,
  ...HANDLING_INVARIANTS,
  ...RECORD_INVARIANTS,
  ...RESULT_INVARIANTS,
  LOG_INVARIANT,
].sort((a, b) => a.id - b.id)

/** What is not as it must be; empty for a case in order. */
export function brokenInvariants(facts: CaseFacts): { id: number; words: string; what: string }[] {
  const replayed = { ...facts, steps: stepsOf(facts) }
  return INVARIANTS.flatMap(({ id, words, broken }) => {
    const what = broken(replayed)
    return what === null ? [] : [{ id, words, what }]
  })
}
