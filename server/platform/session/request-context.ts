import { type Actor, ANONYMOUS } from '@shared/identity/actor'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RequestContext, Services } from '../trpc'
import { findAccount, findDevice, findSession, findStaffActor, type LiveSession } from './session-store'

export const SESSION_COOKIE = 'ym_session'

/**
 * Reads who is behind a request. Browsers carry the session in a cookie that scripts cannot read and must also send `x-yimen: 1`, which
 * no foreign page can add without asking; the mini-program carries a bearer token; a station device its own credential.
 */
export function makeRequestContext(
  services: Services,
): (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext> {
  return async (request, reply) => {
    reply.header('x-yimen-server', '1')
    const browser = request.headers['x-yimen'] === '1'
    const token = bearerOf(request) ?? (browser ? (request.cookies[SESSION_COOKIE] ?? null) : null)
    const session = token === null ? null : await findSession(services.db, token, services.clock.nowMs())
    const credential = request.headers['x-device']
    const device =
      typeof credential === 'string' && credential.length < 200 ? await findDevice(services.db, credential) : null
    return {
      services,
      requestId: request.id,
      actor: session === null ? ANONYMOUS : await actorOf(services, session),
      session: session === null ? null : { tokenHash: session.tokenHash, audience: session.audience },
      device,
      addressKey: Buffer.from(services.keys.blind('address', request.ip)).toString('hex'),
      browser,
      setSessionCookie: (value, maxAgeSeconds) => {
        const secure = request.protocol === 'https'
        reply.setCookie(SESSION_COOKIE, value ?? '', {
          path: '/',
          httpOnly: true,
          sameSite: 'strict',
          secure,
          maxAge: value === null ? 0 : maxAgeSeconds,
        })
      },
    }
  }
}

function bearerOf(request: FastifyRequest): string | null {
  const header = request.headers.authorization
  return typeof header === 'string' && header.startsWith('Bearer ') && header.length < 200 ? header.slice(7) : null
}

async function actorOf(services: Services, session: LiveSession): Promise<Actor> {
  if (session.audience === 'staff' && session.staffId !== null) {
    return (await findStaffActor(services.db, session.staffId, services.clock.today())) ?? ANONYMOUS
  }
  if (session.accountId === null) return ANONYMOUS
  const account = await findAccount(services.db, session.accountId)
  return account === null ? ANONYMOUS : { kind: 'citizen', accountId: account.accountId, personId: account.personId }
}
