import { type Actor, isWithinPlace, type RoleCode, type StaffActor } from '@shared/identity/actor'
import type { ServicePoint } from '@shared/organisation/service-point'
import { problem } from '@shared/problem/problem'

/** Posts whose desk takes papers in and lets them go (case-law §9, handOverPapers and confirmPapers). */
export const PAPER_ROLES: readonly RoleCode[] = [
  'villageClerk',
  'windowClerk',
  'townReviewer',
  'approver',
  'issuer',
  'archivist',
]
/** Posts that answer for the points below them: they see the lists and sign for none. */
export const WATCHING_ROLES: readonly RoleCode[] = ['centreDirector', 'hallDirector']

type Point = Pick<ServicePoint, 'unitId' | 'division'>

/** May this officer hand over or sign for papers at the point? */
export function handlesPapersAt(actor: Actor, point: Point): boolean {
  return (
    actor.kind === 'staff' &&
    actor.roles.some((grant) => grant.unit === point.unitId && PAPER_ROLES.includes(grant.role))
  )
}

/** May this officer see the lists of the point? */
export function seesPapersAt(actor: Actor, point: Point): boolean {
  if (handlesPapersAt(actor, point)) return true
  return (
    actor.kind === 'staff' &&
    actor.roles.some((grant) => WATCHING_ROLES.includes(grant.role) && isWithinPlace(point.division, grant.place))
  )
}

/** Throws `identity.notAllowed` for who does not hand papers over at the point. */
export function assertHandlesPapersAt(actor: Actor, point: Point): asserts actor is StaffActor {
  if (actor.kind !== 'staff' || !handlesPapersAt(actor, point)) throw problem('identity.notAllowed')
}

/** The receiver is of the point that the list goes to, and never the sender. Throws `handover.notReceiver`, `handover.ownList`. */
export function assertReceives(
  actor: Actor,
  list: { readonly handedBy: string },
  to: Point & Pick<ServicePoint, 'name'>,
): asserts actor is StaffActor {
  if (actor.kind !== 'staff' || !handlesPapersAt(actor, to)) throw problem('handover.notReceiver', { to: to.name })
  if (actor.staffId === list.handedBy) throw problem('handover.ownList')
}
