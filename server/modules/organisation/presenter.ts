import type { WorkdayCalendar } from '@shared/calendar/workday-calendar'
import type { OpeningHours } from '@shared/organisation/opening-hours'
import { openingStateOf } from '@shared/organisation/opening-state'
import type { Division, ServicePoint } from '@shared/organisation/service-point'
import type { DivisionRow, DivisionTree, StationCard } from '@shared/organisation/view/place-view'
import type { OrgTree } from './org-tree'

/** What a card may know: places, timetables, working days, and the moment. */
export type CardWorld = {
  readonly tree: OrgTree
  readonly hours: OpeningHours | null
  readonly calendar: WorkdayCalendar
  readonly now: string
}

/** A point as it stands in lists, with whether it is open at this moment. */
export function presentStation(point: ServicePoint, { tree, hours, calendar, now }: CardWorld): StationCard {
  const timetable = hours?.timetables[point.hours]
  return {
    pointId: point.pointId,
    name: point.name,
    kind: point.kind,
    division: point.division,
    divisionName: tree.divisions.get(point.division)?.name ?? '',
    phone: point.phone,
    address: point.address,
    openNow:
      hours === null ? { open: false, text: '开放时间以当地窗口为准' } : openingStateOf(point, hours, calendar, now),
    hours: timetable?.text ?? '以当地窗口为准',
    extraHours: [
      ...(timetable?.extra ?? []).map((one) => `${one.name} ${one.from}–${one.to}${one.booking ? '（要预约）' : ''}`),
      ...(point.extraHours === null ? [] : [point.extraHours]),
    ],
    facilities: point.facilities,
    accessible: point.accessible,
    homeVisit: point.homeVisit,
  }
}

/** A place as a row to choose. */
export function presentDivision(division: Division, tree: OrgTree): DivisionRow {
  const { code, name, level } = division
  return { code, name, level, children: (tree.childrenOf.get(code) ?? []).length > 0 }
}

/** A place with everything below it. */
export function presentTree(division: Division, tree: OrgTree): DivisionTree {
  const { code, name, level } = division
  return { code, name, level, children: (tree.childrenOf.get(code) ?? []).map((child) => presentTree(child, tree)) }
}
