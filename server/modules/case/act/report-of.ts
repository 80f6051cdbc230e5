import type { CaseState } from '@shared/case/case-state'
import type { ProvinceReport } from '@shared/exchange/province-report'
import type { Step } from './case-log'
import type { OpenCase } from './open-case'

/** What the province hears of one act. */
export function reportOf(about: {
  readonly open: OpenCase
  readonly step: Step
  readonly state: CaseState
  readonly dueOn: string | null
}): ProvinceReport {
  const { open, state } = about
  const { action } = about.step
  const unit = action.actor.unit ?? open.plan.organ
  return {
    actionId: action.actionId,
    caseNumber: open.row.number,
    seq: action.seq,
    action: action.name,
    at: action.at,
    on: action.on,
    areaCode: open.row.place,
    itemId: open.row.itemId,
    itemName: open.row.itemName,
    unitName: open.places.unit(unit)?.name ?? unit,
    status: state.status,
    channel: state.channel,
    dueOn: about.dueOn,
    rating: null,
  }
}
