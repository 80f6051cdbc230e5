import { listSessions, revokeSession } from '../../../platform/session'
import type { RunContext } from '../../../platform/trpc'
import { ownerOf } from './session-id'

/** Ends every session of the caller but this one. */
export async function endOtherSessions(ctx: RunContext): Promise<void> {
  const at = new Date(ctx.now)
  const own = ctx.request.session?.tokenHash
  for (const session of await listSessions(ctx.tx, ownerOf(ctx.actor), at)) {
    if (own !== undefined && Buffer.from(session.tokenHash).equals(Buffer.from(own))) continue
    await revokeSession(ctx.tx, session.tokenHash, at)
  }
}
