import { type Actor, hasRole, isWithinPlace, type StaffActor } from '@shared/identity/actor'
import type { ServicePoint } from '@shared/organisation/service-point'
import { problem } from '@shared/problem/problem'

/** Roles that sit at a counter or station and take in. */
const CLERKS = ['villageClerk', 'helper', 'windowClerk', 'issuer'] as const
/** Roles that look after the devices of what lies below them. */
export const KEEPERS = ['centreDirector', 'hallDirector', 'systemAdmin'] as const

type Point = Pick<ServicePoint, 'unitId' | 'division'>

/** May this officer work at this point? Only clerks of the unit that runs it. */
export function worksAt(actor: Actor, point: Point): actor is StaffActor {
  return (
    actor.kind === 'staff' &&
    actor.roles.some((grant) => grant.unit === point.unitId && (CLERKS as readonly string[]).includes(grant.role))
  )
}

/** Throws `identity.notAllowed` for an officer who does not work at the point. */
export function assertWorksAt(actor: Actor, point: Point): asserts actor is StaffActor {
  if (!worksAt(actor, point)) throw problem('identity.notAllowed')
}

/** May this officer stop a device? Its own clerks (it was stolen, it broke) and whoever looks after the devices of the place. */
export function mayStopDevice(actor: Actor, point: Point): boolean {
  return worksAt(actor, point) || looksAfter(actor, point)
}

/** Roles that answer for what the stations below them take in. */
const ABOVE = ['centreDirector', 'hallDirector'] as const

/** May this officer look at what a device of this point sent and could not be done? Its clerks, and whoever answers for them. */
export function mayLookAtHeld(actor: Actor, point: Point): boolean {
  if (actor.kind !== 'staff') return false
  const isAbove = actor.roles.some(
    (grant) => (ABOVE as readonly string[]).includes(grant.role) && isWithinPlace(point.division, grant.place),
  )
  return isAbove || worksAt(actor, point)
}

/** True for directors and the system administrator of a place that holds the point. */
export function looksAfter(actor: Actor, point: Point): boolean {
  return (
    hasRole(actor, ...KEEPERS) &&
    actor.roles.some(
      (grant) => (KEEPERS as readonly string[]).includes(grant.role) && isWithinPlace(point.division, grant.place),
    )
  )
}

/** Throws `identity.notAllowed` for an officer who does not look after the devices of the point. */
export function assertLooksAfter(actor: Actor, point: Point): asserts actor is StaffActor {
  if (!looksAfter(actor, point)) throw problem('identity.notAllowed')
}
