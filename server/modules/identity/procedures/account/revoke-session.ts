import { SessionRow } from '@shared/identity/view/session-view'
import { OpId } from '@shared/kernel/id'
import * as z from 'zod/mini'
import { revokeSession as endSession, listSessions } from '../../../../platform/session'
import { citizens, either, staff, write } from '../../../../platform/trpc'
import { ownerOf, sessionIdOf } from '../../sign-in/session-id'

/** 让一台设备退出 — one of the caller's own sessions; one that has ended already is as good as ended now. */
export const revokeSession = write({
  access: either(citizens(), staff()),
  audit: 'identity.revoke-session',
  input: z.strictObject({ opId: z.optional(OpId), sessionId: SessionRow.shape.sessionId }),
  output: z.strictObject({ sessionId: z.string() }),
  run: async (ctx, { sessionId }) => {
    const at = new Date(ctx.now)
    const sessions = await listSessions(ctx.tx, ownerOf(ctx.actor), at)
    const found = sessions.find((one) => sessionIdOf(one.tokenHash) === sessionId)
    if (found !== undefined) await endSession(ctx.tx, found.tokenHash, at)
    return { sessionId }
  },
})
