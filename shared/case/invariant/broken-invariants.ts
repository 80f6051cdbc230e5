import { CLOCK_INVARIANTS } from './clock-invariants'
import type { CaseFacts, Invariant } from './invariant'
import { LOG_INVARIANT, RECORD_INVARIANTS } from './record-invariants'

/** 不变式表 — those of case-law §3.3 that one case with its log can answer, in the order of their numbers. */
export const INVARIANTS: readonly Invariant[] = [...CLOCK_INVARIANTS, ...RECORD_INVARIANTS, LOG_INVARIANT].sort(
  (a, b) => a.id - b.id,
)

/** What is not as it must be; empty for a case in order. */
export function brokenInvariants(facts: CaseFacts): { id: number; words: string; what: string }[] {
  return INVARIANTS.flatMap(({ id, words, broken }) => {
    const what = broken(facts)
    return what === null ? [] : [{ id, words, what }]
  })
}
