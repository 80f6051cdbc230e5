import { type Actor, isWithinPlace, type RoleCode, type StaffActor } from '@shared/identity/actor'
import { problem } from '@shared/problem/problem'
import { officerOf, type RunContext } from '../../platform/trpc'
import { getPoint, orgTree } from '../organisation'

/** Roles that sit in front of people at a station or window. */
export const COUNTER_ROLES: readonly RoleCode[] = ['villageClerk', 'helper', 'windowClerk']

/**
 * May this officer open the record of a person of this place? The counters of the person's own village, township or county may; a
 * person whose place is not known only those above the villages.
 */
export function canOpenPerson(actor: Actor, division: string | null): actor is StaffActor {
  if (actor.kind !== 'staff') return false
  return actor.roles.some((grant) => {
    if (!COUNTER_ROLES.includes(grant.role)) return false
    return division === null ? grant.place.endsWith('000') : isWithinPlace(division, grant.place)
  })
}

/**
 * May this caller stop a card of this person? The counters of the person's place may, and so may the person and whoever acts for them
 * (`circle`: the caller's own record and their principals'): a card that was lost opens somebody's name at a counter.
 */
export function canStopCard(
  actor: Actor,
  person: { readonly personId: string; readonly division: string | null },
  circle: readonly string[],
): boolean {
  return actor.kind === 'citizen' ? circle.includes(person.personId) : canOpenPerson(actor, person.division)
}

/**
 * The point that an officer serves at: that of the device, else the first that belongs to one of the officer's counters. Throws
 * `identity.notAllowed` for an officer without a counter, or with a device of somebody else's.
 */
export async function counterOf(ctx: RunContext): Promise<{ pointId: string; name: string; phone: string | null }> {
  const officer = officerOf(ctx.actor)
  const { pointsByUnit } = await orgTree(ctx.tx)
  const own = officer.roles
    .filter((grant) => COUNTER_ROLES.includes(grant.role))
    .flatMap((grant) => pointsByUnit.get(grant.unit) ?? [])
  const { device } = ctx.request
  const pointId = device !== null && own.includes(device.pointId) ? device.pointId : own[0]
  if (pointId === undefined) throw problem('identity.notAllowed')
  const point = await getPoint(ctx.tx, pointId)
  return { pointId, name: point.name, phone: point.phone }
}
