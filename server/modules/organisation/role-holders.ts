import { isWithinPlace, type RoleCode } from '@shared/identity/actor'
import type { Tx } from '../../platform/db'
import { orgTree } from './org-tree'
import { listRoleHolders } from './store'

/** 任职的人 — somebody at work who holds a role at a unit, with the deputy who stands in. */
export type RoleHolder = {
  readonly staffId: string
  readonly name: string
  readonly role: RoleCode
  readonly unitId: string
  readonly place: string
  readonly deputyId: string | null
}

/** Who holds one of the roles at one of the units. */
export async function holdersAt(
  tx: Tx,
  ask: { readonly roles: readonly RoleCode[]; readonly units: readonly string[] },
): Promise<RoleHolder[]> {
  return (await listRoleHolders(tx, ask.roles)).filter((one) => ask.units.includes(one.unitId))
}

/** Who holds one of the roles over a place: at it, or above it. */
export async function holdersOver(
  tx: Tx,
  ask: { readonly roles: readonly RoleCode[]; readonly place: string },
): Promise<RoleHolder[]> {
  return (await listRoleHolders(tx, ask.roles)).filter((one) => isWithinPlace(ask.place, one.place))
}

/** 同一机关 — the units that answer to the same head: all of a township and its offices, a county organ by itself. */
export async function unitsOfOrgan(tx: Tx, unitId: string): Promise<string[]> {
  const organOf = await organs(tx)
  return [...(await orgTree(tx)).units.keys()].filter((id) => organOf(id) === organOf(unitId))
}

/** Which organ a unit belongs to: the township of a township's office or station, else the unit itself. */
export async function organs(tx: Tx): Promise<(unitId: string) => string> {
  const { units } = await orgTree(tx)
  const rootOf = (id: string): string => {
    const unit = units.get(id)
    const above = unit?.parent == null ? undefined : units.get(unit.parent)
    return unit === undefined || unit.level === 'county' || above === undefined || above.level === 'county'
      ? id
      : rootOf(above.id)
  }
  return rootOf
}
