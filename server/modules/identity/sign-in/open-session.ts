import type { Actor } from '@shared/identity/actor'
import type { Session } from '@shared/identity/view/session-view'
import {
  findStaffActor,
  insertSession,
  revokeSession,
  type SessionBond,
  type SessionOwner,
} from '../../../platform/session'
import type { RunContext } from '../../../platform/trpc'
import { presentMe } from '../presenter'

/**
 * Opens a session: a new token always, and the one that the caller came with ends, so that a planted token is worth nothing.
 * Browsers get a cookie and no token.
 */
export async function openSession(
  ctx: RunContext,
  owner: SessionOwner,
  { deviceLabel, bond }: { readonly deviceLabel: string; readonly bond?: SessionBond },
): Promise<Session> {
  const { request, services } = ctx
  if (request.session !== null) await revokeSession(ctx.tx, request.session.tokenHash, new Date(ctx.now))
  const { token, maxAgeSeconds, endsAt } = await insertSession(ctx.tx, {
    audience: owner.staffId === null ? 'citizen' : 'staff',
    ...owner,
    deviceLabel,
    nowMs: services.clock.nowMs(),
    ...(bond === undefined ? {} : { bond }),
  })
  if (request.browser) request.setSessionCookie(token, maxAgeSeconds)
  return {
    token: request.browser ? null : token,
    endsAt: endsAt.toISOString(),
    me: await presentMe(ctx, await actorOf(ctx, owner)),
  }
}

async function actorOf(ctx: RunContext, owner: SessionOwner): Promise<Actor> {
  if (owner.staffId === null) return { kind: 'citizen', accountId: owner.accountId, personId: null }
  return (await findStaffActor(ctx.tx, owner.staffId, ctx.today)) ?? { kind: 'anonymous' }
}
