import { ACTION_LABELS } from '@shared/case/action-name'
import type { CaseAction } from '@shared/case/case-action'
import { CASE_STATUSES } from '@shared/case/case-status'
import { citizenWordsOf } from '@shared/case/progress/citizen-words'
import { OFFICE_STEPS, presentTimeline, type TimelineEntry } from '@shared/case/progress/timeline'
import type { TimelineStep } from '@shared/case/view/case-view'
import { clocksOf, type OpenCase } from '../act/open-case'

/**
 * The story of a case with units and phones by name. Who did a step is told to officers (`names`); the applicant and the public see the
 * unit that is answerable, never the person.
 */
export function presentSteps(
  open: OpenCase,
  actions: readonly CaseAction[],
  view: { today: string; names: boolean; mandates?: NamedMandates },
): TimelineStep[] {
  const entries = presentTimeline({
    state: open.state,
    plan: open.plan,
    actions,
    clocks: clocksOf(open, view.today),
    waivedProcedures: open.state.waivedProcedures,
  })
  const told = view.names ? entries : entries.filter((entry) => !OFFICE_STEPS.includes(entry.key))
  return told.map((entry) => {
    const unit = open.places.unit(entry.unit)
    const point = open.places.point(entry.point)
    return {
      kind: entry.kind,
      key: entry.key,
      title: view.names ? entry.label : titleFor(entry),
      unit: point?.name ?? unit?.name ?? null,
      phone: point?.phone ?? unit?.phone ?? null,
      on: entry.on,
      until: entry.until,
      daysLeft: entry.daysLeft,
      note: entry.reason ?? (view.names ? entry.remark : null),
      by: view.names ? entry.by : null,
      ...(entry.agent === null ? {} : { agent: sayAgent(entry.agent, view.mandates) }),
    }
  })
}

/** 凭哪份委托 — numbers and agents of the mandates that a log names; left out where the viewer is nobody in particular. */
export type NamedMandates = ReadonlyMap<string, { readonly number: string; readonly agent: string }>

/** The stamp of an act that somebody did for the applicant (case-law invariant 30), in words. */
function sayAgent({ mandateId }: { readonly mandateId: string | null }, mandates?: NamedMandates): string {
  if (mandates === undefined) return '由代理人办理'
  const found = mandateId === null ? undefined : mandates.get(mandateId)
  return found === undefined
    ? '由代理人凭纸质委托书办理，窗口当面核过'
    : `由代理人${found.agent}凭委托书${found.number}办理`
}

/** The mandates that the acts of a log were done by. */
export function mandatesIn(actions: readonly CaseAction[]): string[] {
  return actions.flatMap(({ actor, input }) => {
    const agency = input.agency as { readonly mandateId?: string | null } | undefined
    const ids = [actor.mandate?.mandateId, agency?.mandateId, input.mandateId]
    return ids.filter((id): id is string => typeof id === 'string')
  })
}

/** A named step of the flow keeps its name; what the law table calls by an office word is said as a person would. */
function titleFor(entry: TimelineEntry): string {
  // “您提交了申请” is not true of what somebody else did for the person.
  if (entry.agent !== null && entry.key === 'submit') return '代理人提交了申请'
  const words = citizenWordsOf(entry.kind, entry.key)
  return words === null || isNamedStep(entry) ? entry.label : words
}

/** A review that has a name of its own in this item (县残联审核) says more than “审核通过” or “正在审核”. */
function isNamedStep({ key, label }: TimelineEntry): boolean {
  if (key === 'nodeApprove') return label !== ACTION_LABELS.nodeApprove
  return (key === 'inHandling' || key === 'pendingDecision') && label !== CASE_STATUSES[key].label
}
