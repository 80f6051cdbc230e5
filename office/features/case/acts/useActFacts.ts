import type { CaseDetail } from '@shared/case/view/case-view'
import type { StaffMe } from '@shared/identity/view/session-view'
import { planOf } from '@shared/service-item/plan-of'
import type { FormView } from '@shared/service-item/view/form-view'
import { useServer } from '@web/api/useServer'
import { useMemo } from 'react'
import type { ActFacts } from './act-form'

/** Roles that may agree to a procedure that the item does not order. */
const LEADERS = ['chiefRep', 'deptLeader', 'leaderInCharge']

/** What the forms of acts look at: the plan of the case's own version, the county's sentences and counters. Null while it is fetched. */
export function useActFacts(me: StaffMe, detail: CaseDetail): ActFacts | null {
  const form = useServer('catalogue.getForm', { itemId: detail.row.itemId, version: detail.itemVersion })
  const catalogue = useServer('catalogue.getPackage', {})
  return useMemo(() => {
    if (form.loading || catalogue.loading) return null
    const { data } = catalogue
    const whole = data === undefined || data.unchanged ? null : data
    return {
      detail,
      plan: form.data === undefined ? null : planOf((form.data as FormView).item),
      legalBasis: detail.legalBasis,
      reasons: whole?.reasons ?? [],
      points: (whole?.points ?? []).map(({ pointId, unitId, name }) => ({ pointId, unitId, name })),
      units: (whole?.units ?? [])
        .filter((unit) => unit.level !== 'village')
        .map(({ id, shortName, level }) => ({ unitId: id, name: shortName, level })),
      staffId: me.staffId,
      myPoints: me.points.map((point) => point.pointId),
      leads: me.roles.some((one) => LEADERS.includes(one.role)),
    }
  }, [form.loading, form.data, catalogue, detail, me])
}
