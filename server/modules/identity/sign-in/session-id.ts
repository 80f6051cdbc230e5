import { createHash } from 'node:crypto'
import type { Actor } from '@shared/identity/actor'
import { problem } from '@shared/problem/problem'
import type { SessionOwner } from '../../../platform/session'

/** The public name of a session: a hash of what the database keeps, which itself is a hash of the token. */
export function sessionIdOf(tokenHash: Uint8Array): string {
  return createHash('sha256').update('session/').update(tokenHash).digest('hex').slice(0, 32)
}

/** Whose sessions a signed-in caller owns. Throws `identity.signInFirst`. */
export function ownerOf(actor: Actor): SessionOwner {
  if (actor.kind === 'staff') return { accountId: null, staffId: actor.staffId }
  if (actor.kind === 'citizen') return { accountId: actor.accountId, staffId: null }
  throw problem('identity.signInFirst')
}
