import type { PlainDate } from '../../kernel/plain-date'
import type { CaseState } from '../case-state'
import type { Commitment, CommitmentRisk } from '../facets/promise'
import type { Limit } from '../handling-plan'
import { type ClockDraft, WD } from './clock-draft'

/** 核查期限 — by risk, from the grant: working days for the check on site (high) or of the data (case-law §6). */
const CHECK_WITHIN = { high: 10, middle: 30, low: 30 } as const satisfies Record<CommitmentRisk, number>

/** By when a commitment is checked after the grant. */
export function checkLimit(risk: CommitmentRisk): Limit {
  return WD(CHECK_WITHIN[risk])
}

/** 承诺的时限 — what comes later by a tolerant promise, and what follows a grant by commitment. */
export function promiseClocks({ state }: { readonly state: CaseState }): ClockDraft[] {
  return [...tolerantClock(state), ...commitmentClocks(state)]
}

/** Runs from acceptance and stands when the law's clock stands (case-law §6). */
function tolerantClock({ tolerant, decision, endedOn }: CaseState): ClockDraft[] {
  if (tolerant === undefined) return []
  const ended = tolerant.suppliedOn ?? decision?.on ?? endedOn
  return [{ name: 'tolerant', startOn: tolerant.on, limit: WD(tolerant.days), endedOn: ended, stops: true }]
}

function commitmentClocks(state: CaseState): ClockDraft[] {
  const { commitment, decision } = state
  if (commitment === undefined || decision?.kind !== 'granted') return []
  const first = commitment.checks[0]
  const settledOn = commitment.state === 'made' ? null : (commitment.checks.at(-1)?.on ?? null)
  const check: ClockDraft = {
    ...{ name: 'afterCheck', startOn: decision.on, limit: checkLimit(commitment.risk) },
    ...{ endedOn: first?.on ?? null, stops: false },
  }
  return [...supplyClock(commitment, decision.on, settledOn), check, ...correctClock(commitment, settledOn)]
}

function supplyClock(commitment: Commitment, grantedOn: PlainDate, settledOn: PlainDate | null): ClockDraft[] {
  const { supplyDays, suppliedOn } = commitment
  if (supplyDays === null) return []
  const limit: Limit = { value: supplyDays, unit: '日' }
  return [{ name: 'commitmentSupply', startOn: grantedOn, limit, endedOn: suppliedOn ?? settledOn, stops: false }]
}

/** Days of the holder to put right what the check found. */
function correctClock({ checks }: Commitment, settledOn: PlainDate | null): ClockDraft[] {
  const found = checks.find((check) => check.result === 'correctable')
  if (found === undefined || found.correctDays === null) return []
  const limit: Limit = { value: found.correctDays, unit: '日' }
  return [{ name: 'correctWithin', startOn: found.on, limit, endedOn: settledOn, stops: false }]
}
