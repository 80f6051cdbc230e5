import type { Actor } from '@shared/identity/actor'
import { problem } from '@shared/problem/problem'
import type { InboxOwner } from './store/inbox-store'

/** Whose inbox a caller reads: the own one. Throws `identity.signInFirst` for somebody who is not signed in. */
export function ownerOf(actor: Actor): InboxOwner {
  if (actor.kind === 'citizen') return { accountId: actor.accountId }
  if (actor.kind === 'staff') return { staffId: actor.staffId }
  throw problem('identity.signInFirst')
}
