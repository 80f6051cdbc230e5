import { timingSafeEqual } from 'node:crypto'
import { type Actor, ANONYMOUS } from '@shared/identity/actor'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RequestContext, Services } from '../trpc'
import { findAccount, findDevice, findSession, findStaffActor, type LiveSession } from './session-store'
import { hashToken } from './token'

const SESSION_COOKIE = 'ym_session'

/** Longest header value that is looked at as a token or credential; ours are 43 characters. */
const MAX_PROOF = 200

/**
 * Reads who is behind a request. Browsers carry the session in a cookie that scripts cannot read and must also send `x-yimen: 1`, which
 * no foreign page can add without asking; the mini-program carries a bearer token; a station device its own credential and, while its clerk has it
 * open, the proof without which the session of a station is nobody's.
 */
export function makeRequestContext(
  services: Services,
): (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext> {
  return async (request, reply) => {
    reply.header('x-yimen-server', '1')
    const browser = isOurPage(request)
    const { 'x-device': credential, 'x-unlock': proof } = request.headers
    const proven = await identify(services, {
      token: bearerOf(request) ?? (browser ? (request.cookies[SESSION_COOKIE] ?? null) : null),
      credential: typeof credential === 'string' ? credential : null,
      proof: typeof proof === 'string' ? proof : null,
    })
    return {
      services,
      requestId: request.id,
      ...proven,
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

/** What a request shows of itself; `proof` goes with the session of a station alone. */
type Proofs = { readonly token: string | null; readonly credential: string | null; readonly proof?: string | null }

/** Who stands behind a session token and a device credential, as both are worth at this moment. */
export async function identify(
  services: Services,
  { token, credential, proof = null }: Proofs,
): Promise<Pick<RequestContext, 'actor' | 'session' | 'device'>> {
  const device = credential === null || credential.length > MAX_PROOF ? null : await findDevice(services.db, credential)
  const found =
    token === null || token.length > MAX_PROOF ? null : await findSession(services.db, token, services.clock.nowMs())
  const session = found !== null && isOpened(found, proof, device?.deviceId ?? null) ? found : null
  return {
    actor: session === null ? ANONYMOUS : await actorOf(services, session),
    session: session === null ? null : { tokenHash: session.tokenHash, audience: session.audience },
    device,
  }
}

/** True when a session counts: one of a station only on its device and with what an opened vault holds, so that a stolen device reads nothing. */
function isOpened({ proofHash, deviceId }: LiveSession, proof: string | null, here: string | null): boolean {
  if (deviceId !== null && deviceId !== here) return false
  if (proofHash === null) return true
  return proof !== null && proof.length <= MAX_PROOF && timingSafeEqual(hashToken(proof), proofHash)
}

/**
 * True when a page of this origin asks. A picture or a PDF that a page shows cannot carry our header; for reading alone the
 * browser's own word about where the request comes from is enough, which no script can forge.
 */
function isOurPage(request: FastifyRequest): boolean {
  if (request.headers['x-yimen'] === '1') return true
  return request.method === 'GET' && request.headers['sec-fetch-site'] === 'same-origin'
}

function bearerOf(request: FastifyRequest): string | null {
  const header = request.headers.authorization
  return typeof header === 'string' && header.startsWith('Bearer ') ? header.slice(7) : null
}

async function actorOf(services: Services, session: LiveSession): Promise<Actor> {
  if (session.audience === 'staff' && session.staffId !== null) {
    return (await findStaffActor(services.db, session.staffId, services.clock.today())) ?? ANONYMOUS
  }
  if (session.accountId === null) return ANONYMOUS
  const account = await findAccount(services.db, session.accountId)
  return account === null ? ANONYMOUS : { kind: 'citizen', accountId: account.accountId, personId: account.personId }
}
