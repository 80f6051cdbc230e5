import type { CaseState } from '@shared/case/case-state'
import type { WarningFacts } from '@shared/case/warning/due-warnings'
import { toShanghaiDate, toShanghaiTime } from '@shared/kernel/instant'
import { clocksOf, type OpenCase } from '../../act/open-case'
import type { OverdueReason } from '../../store/overdue-reason-store'
import { type CaseWarning, toRaised } from '../../store/warning-store'

/** What is on record of a case beside its log. */
export type WarningRecord = { readonly raised: readonly CaseWarning[]; readonly reasons: readonly OverdueReason[] }

/** What decides on the warnings of a case at this moment; a practice case has none. */
export function warningFactsOf(
  open: OpenCase,
  state: CaseState,
  record: WarningRecord,
  moment: { readonly now: string; readonly today: string },
): WarningFacts {
  const newest = record.reasons.at(-1)
  return {
    clocks: state.practice ? [] : clocksOf(open, moment.today, state),
    raised: record.raised.map(toRaised),
    explainedOn: newest === undefined ? null : toShanghaiDate(newest.at.toISOString()),
    calendar: open.calendar,
    today: moment.today,
    fast: open.row.fast,
    hour: Number(toShanghaiTime(moment.now).slice(0, 2)),
  }
}
