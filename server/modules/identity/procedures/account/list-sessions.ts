import { SessionRow } from '@shared/identity/view/session-view'
import * as z from 'zod/mini'
import { listSessions as loadSessions } from '../../../../platform/session'
import { citizens, either, noAudit, read, staff } from '../../../../platform/trpc'
import { ownerOf, sessionIdOf } from '../../sign-in/session-id'

/** 登录的设备 — the caller's own live sessions. */
export const listSessions = read({
  access: either(citizens(), staff()),
  audit: noAudit('the caller’s own sessions'),
  input: z.strictObject({}),
  output: z.array(SessionRow),
  run: async (ctx) => {
    const current = ctx.request.session === null ? null : sessionIdOf(ctx.request.session.tokenHash)
    const rows = await loadSessions(ctx.tx, ownerOf(ctx.actor), new Date(ctx.now))
    return rows.map((row) => ({
      sessionId: sessionIdOf(row.tokenHash),
      deviceLabel: row.deviceLabel,
      createdAt: row.createdAt.toISOString(),
      seenAt: row.seenAt.toISOString(),
      current: sessionIdOf(row.tokenHash) === current,
    }))
  },
})
