import type { Intake } from './intake-state'

/** A sitting that was left for another page is found again; in memory only, and only by the same officer. */
let kept: { staffId: string; intake: Intake } | null = null

/** The officer's sitting that was not finished, if there is one. */
export function keptIntake(staffId: string): Intake | null {
  return kept?.staffId === staffId ? kept.intake : null
}

/** Keeps a sitting for the time that this page lives. */
export function keepIntake(staffId: string, intake: Intake): void {
  kept = { staffId, intake }
}
