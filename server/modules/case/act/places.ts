import type { ServicePoint } from '@shared/organisation/service-point'
import type { Unit } from '@shared/organisation/unit'
import type { Tx } from '../../../platform/db'
import { type OrgTree, orgTree } from '../../organisation'

/** 单位、站点 — what the rules and pages of a case ask of the county's organisation, read once a run. */
export type Places = {
  readonly unitOfPoint: (pointId: string | null) => string | null
  readonly point: (pointId: string | null) => ServicePoint | null
  readonly unit: (unitId: string | null) => Unit | null
  readonly pointsOf: (unitId: string) => readonly string[]
  readonly units: ReadonlyMap<string, Unit>
  readonly divisions: OrgTree['divisions']
  /** Township and village of a code, as an address begins: 永和乡沙头村. */
  readonly divisionName: (code: string) => string
}

/** The organisation as the case module asks it. */
export async function loadPlaces(tx: Tx): Promise<Places> {
  const tree = await orgTree(tx)
  return {
    unitOfPoint: (pointId) => (pointId === null ? null : (tree.points.get(pointId)?.unitId ?? null)),
    point: (pointId) => (pointId === null ? null : (tree.points.get(pointId) ?? null)),
    unit: (unitId) => (unitId === null ? null : (tree.units.get(unitId) ?? null)),
    pointsOf: (unitId) => tree.pointsByUnit.get(unitId) ?? [],
    units: tree.units,
    divisions: tree.divisions,
    divisionName: (code) => namesOf(tree, code),
  }
}

/** Names below the county; a code that is not in the tree has none. */
function namesOf(tree: OrgTree, code: string): string {
  const division = tree.divisions.get(code)
  if (division === undefined) return ''
  const above = division.parent === null ? undefined : tree.divisions.get(division.parent)
  const name = division.name.replace(/(村|居|社区)委会$|村村委会$/, '$1')
  return above !== undefined && above.level >= 4 ? `${above.name}${name}` : name
}
