import { formatCaseNumber } from '@shared/case/number/case-number'
import type { WarningRow } from '@shared/case/view/overdue-view'
import { clockKeyOf } from '@shared/case/warning/due-warnings'
import { overdueOf } from '@shared/case/warning/overdue'
import { WARNING_ORDER, type WarningLevel } from '@shared/case/warning/warning-level'
import { clocksOf, type OpenCase } from '../act/open-case'
import type { CaseWarning } from '../store/warning-store'
import { presentWarning } from './overdue-view'

/** A case in the list of warnings by the gravest that still stands; null when all its warned clocks have ended or stand. */
export function presentWarningRow(
  open: OpenCase,
  about: { readonly warnings: readonly CaseWarning[]; readonly explained: boolean; readonly today: string },
): WarningRow | null {
  const clocks = clocksOf(open, about.today)
  const running = new Set(clocks.filter((clock) => !clock.ended && !clock.stopped).map(clockKeyOf))
  const rank = (one: CaseWarning) => WARNING_ORDER.indexOf(one.level as WarningLevel)
  const [gravest] = about.warnings.filter((one) => running.has(one.clockKey)).sort((a, b) => rank(b) - rank(a))
  if (gravest === undefined) return null
  const { row, places } = open
  const { number, label, clock, on } = presentWarning(gravest)
  return {
    ...{
      caseId: row.caseId,
      number: formatCaseNumber(row.number),
      warning: number,
      level: gravest.level,
      label,
      clock,
    },
    ...{ dueOn: gravest.dueOn, raisedOn: on, itemName: row.itemName, applicant: row.applicantMasked },
    holder: places.unit(row.holderUnit)?.shortName ?? null,
    reason: overdueOf(clocks) === null ? 'notOwed' : about.explained ? 'given' : 'owed',
  }
}
