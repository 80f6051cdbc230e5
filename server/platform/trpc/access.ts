import { type Actor, isWithinPlace, type RoleCode, type StaffActor } from '@shared/identity/actor'
import { problem } from '@shared/problem/problem'

/**
 * 谁能调用 — who may call a procedure at all. It is the outer door; the record itself is asked again inside (`allow(can…)`),
 * because a role alone never says whether *this* case lies in the caller's place.
 */
export type Access =
  | { readonly kind: 'anyone'; readonly why: string }
  | { readonly kind: 'citizens' }
  | { readonly kind: 'staff'; readonly roles: readonly RoleCode[] }
  | { readonly kind: 'device' }
  | { readonly kind: 'demo' }
  | { readonly kind: 'either'; readonly of: readonly Access[] }

/** Open to everybody on the network; the reason is part of the declaration. */
export const anyone = (why: string): Access => ({ kind: 'anyone', why })
/** Signed-in citizens. */
export const citizens = (): Access => ({ kind: 'citizens' })
/** Staff; with roles, only staff that holds one of them somewhere. */
export const staff = (...roles: readonly RoleCode[]): Access => ({ kind: 'staff', roles })
/** An enrolled station device, unlocked or not: it may push sealed work and read nothing personal. */
export const device = (): Access => ({ kind: 'device' })
/** Only in the demo county. */
export const demoOnly = (): Access => ({ kind: 'demo' })
/** Any one of several. */
export const either = (...of: readonly Access[]): Access => ({ kind: 'either', of })

/** The officer behind a call that the outer door lets officers pass only. Throws `identity.notAllowed`. */
export function officerOf(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw problem('identity.notAllowed')
  return actor
}

/** What the outer door looks at. */
export type Caller = {
  readonly actor: Actor
  readonly device: { readonly deviceId: string } | null
  readonly demo: boolean
  /** Twelve-digit code of the county that is asked: officers of another one are strangers here, whatever their role. */
  readonly county: string
}

/** True when the caller passes the outer door. */
function passes(access: Access, caller: Caller): boolean {
  switch (access.kind) {
    case 'anyone':
      return true
    case 'citizens':
      return caller.actor.kind === 'citizen'
    case 'staff':
      return servesHere(caller, access.roles)
    case 'device':
      return caller.device !== null
    case 'demo':
      return caller.demo
    case 'either':
      return access.of.some((one) => passes(one, caller))
  }
}

/** True for an officer with one of the roles (any, when none is named) in this county, below it or above it. */
function servesHere({ actor, county }: Caller, roles: readonly RoleCode[]): boolean {
  if (actor.kind !== 'staff') return false
  return actor.roles.some(
    (grant) =>
      (roles.length === 0 || roles.includes(grant.role)) &&
      (isWithinPlace(grant.place, county) || isWithinPlace(county, grant.place)),
  )
}

/** Throws `identity.signInFirst` for nobody, `identity.notAllowed` for the wrong somebody. */
export function assertPasses(access: Access, caller: Caller): void {
  if (passes(access, caller)) return
  if (access.kind === 'demo') throw problem('system.demoOnly')
  throw problem(caller.actor.kind === 'anonymous' ? 'identity.signInFirst' : 'identity.notAllowed')
}
