import type { Division } from './service-point'
import type { Unit } from './unit'
import { sameOfficeAt, townshipOf } from './unit-at-place'

/** What routing needs of the county. */
export type RegionWorld = {
  readonly county: string
  readonly units: ReadonlyMap<string, Pick<Unit, 'name' | 'level' | 'division'>>
  readonly divisions: ReadonlyMap<string, Pick<Division, 'name' | 'level'>>
}

/** Digits of a code that name the county. */
const COUNTY_DIGITS = 6

/**
 * 按地区分办 — the unit that does at a place what the catalogue's unit does at its own: a county organ everywhere, a township's office in its
 * township alone, and in another township the same office of that one. Null where that township has none: somebody must say who does it. A
 * place outside the county, or one that names no township, leaves the catalogue's unit.
 */
export function unitForRegion(unitId: string, place: string, world: RegionWorld): string | null {
  const unit = world.units.get(unitId)
  const town = townshipOf(place)
  const here = place.slice(0, COUNTY_DIGITS) === world.county.slice(0, COUNTY_DIGITS)
  if (unit === undefined || unit.level !== 'township' || town === null || !here) return unitId
  return townshipOf(unit.division) === town ? unitId : sameOfficeAt(unit, town, world)
}
