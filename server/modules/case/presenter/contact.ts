import { openNodeOf } from '../act/act-context'
import type { OpenCase } from '../act/open-case'

/** Whom to call about a case now: the point before acceptance and after the result is there, else the unit that holds it. */
export function contactOf(open: OpenCase): { unit: string; phone: string | null } {
  const { state, places, row } = open
  const node = openNodeOf(open, state)
  const unit = places.unit(node?.unit ?? null)
  if (unit !== null) return { unit: unit.name, phone: unit.phone ?? places.point(row.pointId)?.phone ?? null }
  const point = places.point(state.custodyPoint) ?? places.point(state.pointId ?? row.pointId)
  return { unit: point?.name ?? '便民服务中心', phone: point?.phone ?? null }
}

/** Where a ready result waits, with its hours. */
export function pickupOf(open: OpenCase): { point: string; phone: string | null; hours: string } | null {
  const { state, places } = open
  if (state.status !== 'readyForPickup' && state.status !== 'unclaimed') return null
  const point = places.point(state.custodyPoint)
  return point === null
    ? null
    : { point: point.name, phone: point.phone, hours: point.extraHours ?? '工作日上班时间，以站点公布的为准' }
}
