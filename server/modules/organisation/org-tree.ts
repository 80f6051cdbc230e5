import { isWithinPlace } from '@shared/identity/actor'
import type { Division, ServicePoint } from '@shared/organisation/service-point'
import type { Unit } from '@shared/organisation/unit'
import { problem } from '@shared/problem/problem'
import { keptValue, readOnce, type Tx } from '../../platform/db'
import { listDivisions, listPoints, listUnits, readTreeStamp } from './store'

/** 组织树 — units, points and places of the county, kept in memory. */
export type OrgTree = {
  readonly stamp: string
  readonly units: ReadonlyMap<string, Unit>
  readonly points: ReadonlyMap<string, ServicePoint>
  readonly divisions: ReadonlyMap<string, Division>
  readonly childrenOf: ReadonlyMap<string | null, readonly Division[]>
  readonly pointsByUnit: ReadonlyMap<string, readonly string[]>
}

const kept = keptValue<OrgTree>()

/** The tree as stored now; one query tells whether it changed since the last call. */
export async function orgTree(tx: Tx): Promise<OrgTree> {
  const stamp = await readOnce(tx, 'organisation/stamp', () => readTreeStamp(tx))
  if (kept.now?.stamp === stamp) return kept.now
  const units = await listUnits(tx)
  const points = await listPoints(tx)
  const divisions = await listDivisions(tx)
  const tree: OrgTree = {
    stamp,
    units: new Map(units.map((unit) => [unit.id, unit])),
    points: new Map(points.map((point) => [point.pointId, point])),
    divisions: new Map(divisions.map((division) => [division.code, division])),
    childrenOf: groupBy(divisions, (division) => division.parent),
    pointsByUnit: new Map(
      [...groupBy(points, (point) => point.unitId)].map(([unit, own]) => [unit, own.map((point) => point.pointId)]),
    ),
  }
  kept.now = tree
  return tree
}

function groupBy<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

/** One point that takes in. Throws `place.unknown`. */
export async function getPoint(tx: Tx, pointId: string): Promise<ServicePoint> {
  const point = (await orgTree(tx)).points.get(pointId)
  if (point === undefined) throw problem('place.unknown')
  return point
}

/** Which points belong to a unit: a station has itself, a hall's unit its hall; other units have none. */
export async function pointsOfUnits(tx: Tx): Promise<(unitId: string) => readonly string[]> {
  const { pointsByUnit } = await orgTree(tx)
  return (unitId) => pointsByUnit.get(unitId) ?? []
}

/** The nearest point of a place: the station of the village, else the hall of its township, else that of the county; null outside. */
export async function findPointOfDivision(tx: Tx, division: string): Promise<ServicePoint | null> {
  const { points } = await orgTree(tx)
  const reaching = [...points.values()].filter((point) => isWithinPlace(division, point.division))
  return reaching.sort((a, b) => depthOf(b.division) - depthOf(a.division) || rank(a) - rank(b))[0] ?? null
}

function depthOf(code: string): number {
  return code.replace(/0+$/, '').length
}

/** Of two points of one place the general one comes first: the window of the police station takes in its own matters only. */
function rank(point: ServicePoint): number {
  return point.windows.some((window) => window.theme === '户籍') && point.windows.length === 1 ? 1 : 0
}
