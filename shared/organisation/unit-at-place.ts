import type { Division } from './service-point'
import type { Unit } from './unit'

/** What words need of a unit: its names and the telephone. */
export type UnitNames = Pick<Unit, 'name' | 'shortName' | 'phone'>

type World = {
  readonly units: ReadonlyMap<string, Pick<Unit, 'name' | 'shortName' | 'phone' | 'level' | 'division'>>
  readonly divisions: ReadonlyMap<string, Pick<Division, 'name' | 'level'>>
}

/** The township level of the divisions (统计用区划代码: 省 1, 市 2, 县 3, 乡 4, 村 5). */
const TOWNSHIP_DIGITS = 9
const TOWN_ENDING = /(街道办事处|街道|乡|镇)$/

/** The township that a twelve-digit place lies in, or null for a county or wider. */
export function townshipOf(place: string): string | null {
  const head = place.slice(0, TOWNSHIP_DIGITS)
  return head.endsWith('000') ? null : `${head}000`
}

/**
 * 当地的单位 — gives the names of units as they hold at a place. The catalogue names one township's units; the same step is done by the
 * same unit of every other township. Where no place is known the unit is named by what it is (您所在乡镇的便民服务中心), and nobody is
 * sent to a township that is not theirs.
 */
export function unitNamerAt(
  place: string | null,
  { units, divisions }: World,
): (unitId: string) => UnitNames | undefined {
  const town = place === null ? null : townshipOf(place)
  const townName = town === null ? undefined : divisions.get(town)?.name
  return (unitId) => {
    const unit = units.get(unitId)
    if (unit === undefined || unit.level !== 'township' || townshipOf(unit.division) === town) return unit
    const role = roleOf(unit, divisions)
    if (town === null || townName === undefined) return named(`您所在乡镇的${role.name}`)
    const other = sameOfficeAt(unit, town, { units, divisions })
    const found = other === null ? undefined : units.get(other)
    if (found !== undefined) return found
    return named(`${role.afterStem ? townName.replace(TOWN_ENDING, '') : townName}${role.name}`)
  }
}

/** 同样的办公室 — the unit of another township that is there what this one is at home (社会事务办公室); null where it has none. */
export function sameOfficeAt(
  unit: Pick<Unit, 'name' | 'division'>,
  town: string,
  world: {
    readonly units: ReadonlyMap<string, Pick<Unit, 'name' | 'level' | 'division'>>
    readonly divisions: World['divisions']
  },
): string | null {
  const { name } = roleOf(unit, world.divisions)
  for (const [unitId, other] of world.units) {
    if (other.level !== 'township' || townshipOf(other.division) !== town) continue
    if (roleOf(other, world.divisions).name === name) return unitId
  }
  return null
}

function named(name: string): UnitNames {
  return { name, shortName: name, phone: null }
}

/** What a unit is without its township: 永和乡便民服务中心（政务服务中心） is a 便民服务中心, 永和派出所 a 派出所 named after the stem. */
function roleOf(unit: Pick<Unit, 'name' | 'division'>, divisions: World['divisions']) {
  const plain = unit.name.replace(/（[^）]*）/g, '')
  const townName = divisions.get(townshipOf(unit.division) ?? '')?.name ?? ''
  const stem = townName.replace(TOWN_ENDING, '')
  const at = stem === '' ? -1 : plain.indexOf(stem)
  if (at === -1) return { name: plain, afterStem: false }
  const afterStem = !plain.startsWith(townName, at)
  return { name: plain.slice(at + (afterStem ? stem : townName).length), afterStem }
}
