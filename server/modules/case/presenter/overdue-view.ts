import { CLOCK_LABELS, type ClockName } from '@shared/case/clock/clock-table'
import type { TimelineStep } from '@shared/case/view/case-view'
import type { CaseOverdue, DelayReasonView, MyOverdue, WarningView } from '@shared/case/view/overdue-view'
import { overdueOf } from '@shared/case/warning/overdue'
import { WARNING_LEVELS, type WarningLevel } from '@shared/case/warning/warning-level'
import { toShanghaiDate } from '@shared/kernel/instant'
import { clocksOf, type OpenCase } from '../act/open-case'
import type { OverdueReason } from '../store/overdue-reason-store'
import type { CaseWarning } from '../store/warning-store'
import { sayDay } from './sentences'

/** Number and word of a warning. */
export function presentWarning({ year, no, level, clock, raisedOn }: CaseWarning): WarningView {
  return {
    number: `预警〔${year}〕${no}号`,
    label: WARNING_LEVELS[level as WarningLevel].label,
    clock: CLOCK_LABELS[clock as ClockName].label,
    on: raisedOn,
  }
}

/** How late a case is, to officers; null for one that is not and was not. */
export function presentOverdue(
  open: OpenCase,
  about: { readonly reasons: readonly OverdueReason[]; readonly mayExplain: boolean; readonly today: string },
): CaseOverdue | null {
  const overdue = overdueOf(clocksOf(open, about.today))
  if (overdue === null) return null
  return {
    ...{ dueOn: overdue.dueOn, clocks: [...overdue.clocks], running: overdue.running },
    reasons: about.reasons.map((one) => presentReason(open, one, true)),
    mayExplain: about.mayExplain,
  }
}

/** How late a case is, to the applicant, who sees the unit that is answerable and never the person. `remedy` is shown past the law's limit. */
export function presentMyOverdue(
  open: OpenCase,
  about: { readonly reasons: readonly OverdueReason[]; readonly remedy: string; readonly today: string },
): MyOverdue | null {
  const overdue = overdueOf(clocksOf(open, about.today))
  if (overdue === null) return null
  const last = about.reasons.at(-1)
  return {
    sentence: overdue.running
      ? `原定 ${sayDay(overdue.dueOn)}以前办完，现在还没有办完，很抱歉。`
      : `原定 ${sayDay(overdue.dueOn)}以前办完，办晚了，很抱歉。`,
    reason: last === undefined ? null : presentReason(open, last, false),
    remedy: overdue.inactionFrom === null ? null : about.remedy,
  }
}

function presentReason(open: OpenCase, reason: OverdueReason, names: boolean): DelayReasonView {
  return {
    ...{ seq: reason.seq, text: reason.text, expectedOn: reason.expectedOn },
    unit: open.places.unit(reason.unitId)?.name ?? reason.unitId,
    by: names ? reason.staffName : null,
    at: reason.at.toISOString(),
  }
}

/** Puts the public reasons into the story of a case, each after the last step of its day. */
export function withReasons(
  open: OpenCase,
  steps: readonly TimelineStep[],
  view: { readonly reasons: readonly OverdueReason[]; readonly names: boolean },
): TimelineStep[] {
  const story = [...steps]
  for (const reason of view.reasons) {
    const on = toShanghaiDate(reason.at.toISOString())
    const place = story.findIndex((step) => step.kind !== 'past' || (step.on ?? '') > on)
    story.splice(place < 0 ? story.length : place, 0, reasonStep(open, reason, { on, names: view.names }))
  }
  return story
}

function reasonStep(
  open: OpenCase,
  reason: OverdueReason,
  { on, names }: { readonly on: string; readonly names: boolean },
): TimelineStep {
  const unit = open.places.unit(reason.unitId)
  const until = reason.expectedOn === null ? '' : `预计 ${sayDay(reason.expectedOn)}办好。`
  return {
    ...{ kind: 'past', key: `reason/${reason.reasonId}`, title: reason.seq === 1 ? '说明超期原因' : '更正超期原因' },
    ...{ unit: unit?.name ?? null, phone: unit?.phone ?? null, on, until: null, daysLeft: null },
    ...{ note: `${reason.text}${until}`, by: names ? reason.staffName : null },
  }
}
