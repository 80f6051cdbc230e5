import type { WorkdayCalendar } from '../../calendar/workday-calendar'
import type { PlainDate } from '../../kernel/plain-date'
import type { CaseAction } from '../case-action'
import type { CaseState } from '../case-state'
import type { Clock } from '../clock/clocks'
import type { HandlingPlan } from '../handling-plan'
import type { LogStep } from './log-steps'

/** What an invariant is asked of: a case with its whole log, as it stands on a day. */
export type CaseFacts = {
  readonly state: CaseState
  readonly plan: HandlingPlan
  readonly actions: readonly CaseAction[]
  readonly clocks: readonly Clock[]
  readonly calendar: WorkdayCalendar
  readonly today: PlainDate
}

/** The same with the log replayed, once for all that ask of it. */
export type ReplayedFacts = CaseFacts & { readonly steps: readonly LogStep[] }

/** 不变式 — what holds of every case at every moment (case-law §3.3, by its number there). `broken` says what is wrong, or null. */
export type Invariant = {
  readonly id: number
  readonly words: string
  readonly broken: (facts: ReplayedFacts) => string | null
}

/** Keeps the words of a table of invariants beside what they ask. */
export function invariant(id: number, words: string, broken: Invariant['broken']): Invariant {
  return { id, words, broken }
}

/** The names of the clocks that run, those that stand still apart. */
export function runningClocks({ clocks }: Pick<CaseFacts, 'clocks'>): { running: string[]; stopped: string[] } {
  const open = clocks.filter((clock) => !clock.ended)
  return {
    running: open.filter((clock) => !clock.stopped).map((clock) => clock.name),
    stopped: open.filter((clock) => clock.stopped).map((clock) => clock.name),
  }
}
