import type { ClockName } from '../clock/clock-table'
import { AWAITED_CLOCKS, DECISION_LIMITS, type WarnedPerson, type WarningLevel } from './warning-level'

/** What a warning is about, as far as its words go. */
export type WarningAbout = { readonly level: WarningLevel; readonly clock: ClockName }

/** The message (`w.…`) that tells an officer of a warning; null for a mark in the list alone. */
export function messageForStaff({ level, clock }: WarningAbout, person: WarnedPerson): string | null {
  if (level === 'blue') return null
  if (level === 'unexplained') return 'w.unexplained'
  if (clock === 'oneTimeNotice') return level === 'red' ? 'w.acceptLast' : 'w.acceptDue'
  if (level === 'due') return 'w.warnDue'
  if (level === 'yellow') return 'w.warnYellow'
  if (!AWAITED_CLOCKS.includes(clock)) return 'w.stepLate'
  return person === 'leader' || person === 'supervisor' ? 'w.warnLeader' : 'w.warnRed'
}

/** The message (`m.…`) that tells the applicant; null when the warning is the office's own. Past the law's limit it says that there is a remedy. */
export function messageForApplicant({ level, clock }: WarningAbout): string | null {
  if (level !== 'red' || !AWAITED_CLOCKS.includes(clock)) return null
  return DECISION_LIMITS.includes(clock) ? 'm.overdueLegal' : 'm.overdue'
}
