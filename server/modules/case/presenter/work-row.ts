import { CASE_STATUSES } from '@shared/case/case-status'
import { leadingClock } from '@shared/case/clock/clocks'
import { statusKeyOf } from '@shared/case/progress/status-key'
import type { WorkRow } from '@shared/case/view/case-view'
import { type Actor, standsForAt } from '@shared/identity/actor'
import { clocksOf, type OpenCase } from '../act/open-case'

const LIGHTS = ['good', 'soon', 'late', 'paused', 'none'] as const

/** A row of the work lists: days and light as of today, whatever was stored at the last act. */
export function presentRow(
  open: OpenCase,
  view: { readonly today: string; readonly uploadsPending: number; readonly viewer: Actor },
): WorkRow {
  const { row, state, places } = open
  const clock = leadingClock(clocksOf(open, view.today))
  const holder = places.unit(row.holderUnit)
  const away = standsForAt(view.viewer, { unit: row.holderUnit, role: row.holderRole })
  return {
    caseId: row.caseId,
    number: row.number,
    version: state.version,
    itemId: row.itemId,
    itemName: row.itemName,
    applicant: row.applicantMasked,
    status: state.status,
    statusKey: statusKeyOf(state),
    step: row.nodeName ?? CASE_STATUSES[state.status].label,
    holder: holder?.shortName ?? null,
    from: places.point(row.intakePoint)?.name ?? row.intakePoint,
    channel: row.channel,
    dueOn: row.dueOn,
    daysLeft: clock?.left ?? null,
    light: LIGHTS.find((light) => light === row.light) ?? 'none',
    submittedAt: row.submittedAt?.toISOString() ?? null,
    uploadsPending: view.uploadsPending,
    ...(away === null ? {} : { standsFor: away.name }),
    ...(row.fast ? { fast: true } : {}),
  }
}
