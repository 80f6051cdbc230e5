import * as z from 'zod/mini'
import { revokeSession } from '../../../../platform/session'
import { anyone, write } from '../../../../platform/trpc'

/** 退出 — ends this session; asked twice, or after the session ended by itself, it is as well. */
export const logout = write({
  access: anyone('leaving must work even after the session has ended'),
  audit: 'identity.logout',
  input: z.strictObject({}),
  output: z.strictObject({ left: z.literal(true) }),
  run: async (ctx) => {
    const { session, browser, setSessionCookie } = ctx.request
    if (session !== null) await revokeSession(ctx.tx, session.tokenHash, new Date(ctx.now))
    if (browser) setSessionCookie(null, 0)
    return { left: true as const }
  },
})
