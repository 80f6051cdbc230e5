import type { Actor, RoleCode, StaffActor } from '@shared/identity/actor'
import { problem } from '@shared/problem/problem'

/** Who proposes a table and sees what it moved. */
export const PROPOSERS = ['systemAdmin'] as const satisfies readonly RoleCode[]
/** Who confirms the table of somebody else: the other system administrator, or the one for security who approves grants as well. */
export const CONFIRMERS = ['systemAdmin', 'securityAdmin'] as const satisfies readonly RoleCode[]

/** The officer behind a call that the outer door lets officers pass only. Throws `identity.notAllowed`. */
export function officerOf(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw problem('identity.notAllowed')
  return actor
}
