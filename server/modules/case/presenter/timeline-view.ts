import type { CaseAction } from '@shared/case/case-action'
import { presentTimeline } from '@shared/case/progress/timeline'
import type { TimelineStep } from '@shared/case/view/case-view'
import { clocksOf, type OpenCase } from '../act/open-case'

/**
 * The story of a case with units and phones by name. Who did a step is told to officers (`names`); the applicant and the public see the
 * unit that is answerable, never the person.
 */
export function presentSteps(
  open: OpenCase,
  actions: readonly CaseAction[],
  view: { today: string; names: boolean },
): TimelineStep[] {
  const entries = presentTimeline({
    state: open.state,
    plan: open.plan,
    actions,
    clocks: clocksOf(open, view.today),
    waivedProcedures: open.state.waivedProcedures,
  })
  return entries.map((entry) => {
    const unit = open.places.unit(entry.unit)
    const point = open.places.point(entry.point)
    return {
      kind: entry.kind,
      key: entry.key,
      title: entry.label,
      unit: point?.name ?? unit?.name ?? null,
      phone: point?.phone ?? unit?.phone ?? null,
      on: entry.on,
      until: entry.until,
      daysLeft: entry.daysLeft,
      note: entry.reason,
      by: view.names ? entry.by : null,
    }
  })
}
