import type { FastifyInstance } from 'fastify'
import { SignatureCheck } from './signed-request'
import type { StandInParts } from './stand-in-parts'

type Message = { requestId: string; mobile: string; text: string; sign: string }
type State = 'accepted' | 'delivered' | 'undeliverable'

/** Numbers that end so play a phone that cannot be reached. */
const UNREACHABLE = '0000'

/** 短信网关 — takes signed messages once per requestId and tells their state. */
export function registerSmsGateway(app: FastifyInstance, parts: StandInParts): void {
  const check = new SignatureCheck(parts.sms.key, parts.sms.secret)
  const states = new Map<string, State>()

  app.post('/sms/v1/messages', async (request, reply) => {
    const raw = String(request.body ?? '')
    const wrong = check.wrong({ method: 'POST', path: '/sms/v1/messages', body: raw, headers: request.headers })
    if (wrong !== null) return reply.code(401).send({ code: 'SIGN', message: wrong })
    return parts.underFault('sms', { request, reply }, () => {
      const message = JSON.parse(raw) as Message
      if (!/^1\d{10}$/.test(message.mobile)) return { code: 'MOBILE', message: 'mobile number malformed' }
      if ([...message.text].length + [...message.sign].length > 140) return { code: 'LENGTH', message: 'text too long' }
      if (!states.has(message.requestId)) {
        states.set(message.requestId, message.mobile.endsWith(UNREACHABLE) ? 'undeliverable' : 'delivered')
        parts.received.add({
          peer: 'sms',
          to: message.mobile,
          text: `${message.sign}${message.text}`,
          detail: { requestId: message.requestId },
        })
      }
      return { code: 'OK', message: 'accepted', requestId: message.requestId }
    })
  })

  app.get<{ Params: { requestId: string } }>('/sms/v1/messages/:requestId', async (request, reply) => {
    const path = `/sms/v1/messages/${request.params.requestId}`
    const wrong = check.wrong({ method: 'GET', path, body: '', headers: request.headers })
    if (wrong !== null) return reply.code(401).send({ code: 'SIGN', message: wrong })
    const state = states.get(request.params.requestId)
    return state === undefined
      ? reply.code(404).send({ code: 'UNKNOWN' })
      : { code: 'OK', requestId: request.params.requestId, state }
  })
}
