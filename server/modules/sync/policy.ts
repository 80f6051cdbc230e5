import { type Actor, isWithinPlace, type RoleCode, type StaffActor } from '@shared/identity/actor'
import type { ServicePoint } from '@shared/organisation/service-point'
import { problem } from '@shared/problem/problem'

/** Who decides what waits for a person: directors of a place that holds the point. Administrators act on no case (三员分立). */
const VERIFIERS: readonly RoleCode[] = ['centreDirector', 'hallDirector']
/** Who hands in a station's file: whoever the village brings the USB stick to. The records stay those of their authors. */
const CARRIERS: readonly RoleCode[] = [...VERIFIERS, 'windowClerk', 'townReviewer', 'systemAdmin']

type Point = Pick<ServicePoint, 'division'>

/** May this officer read and decide what waits at this point? */
export function mayVerify(actor: Actor, point: Point): actor is StaffActor {
  return holdsAt(actor, point, VERIFIERS)
}

/** Throws `identity.notAllowed` for an officer who may not decide what waits at the point. */
export function assertMayVerify(actor: Actor, point: Point): asserts actor is StaffActor {
  if (!mayVerify(actor, point)) throw problem('identity.notAllowed')
}

/** Throws `identity.notAllowed` for an officer of another place, or one who takes no files. */
export function assertMayCarry(actor: Actor, point: Point): asserts actor is StaffActor {
  if (!holdsAt(actor, point, CARRIERS)) throw problem('identity.notAllowed')
}

function holdsAt(actor: Actor, point: Point, roles: readonly RoleCode[]): actor is StaffActor {
  return (
    actor.kind === 'staff' &&
    actor.roles.some((grant) => roles.includes(grant.role) && isWithinPlace(point.division, grant.place))
  )
}
