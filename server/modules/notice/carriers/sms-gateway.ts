import * as z from 'zod/mini'
import type { Peer } from '../../../platform/env'
import { callPeer, PeerCallError } from '../../../platform/outbox'

/** 短信 — one text to one phone, once per `requestId` however often it is sent. */
export type Sms = {
  readonly requestId: string
  readonly mobile: string
  readonly text: string
  readonly sign: string
}

/** What the gateway says of a message it took. */
export type SmsState = 'accepted' | 'delivered' | 'undeliverable'

const Answer = z.object({ code: z.string() })
const StateAnswer = z.object({ code: z.literal('OK'), state: z.enum(['accepted', 'delivered', 'undeliverable']) })

/** Codes that no second try can mend: the number or the text is wrong. */
const HOPELESS: readonly string[] = ['MOBILE', 'LENGTH']

/** Hands a text to the gateway. Answers null when it was taken, else the gateway's code. Throws PeerCallError when it may be tried again. */
export async function sendSms(gateway: Peer, sms: Sms): Promise<string | null> {
  const answer = await callPeer(gateway, { method: 'POST', path: '/v1/messages', body: sms })
  const read = z.safeParse(Answer, answer.body)
  const code = read.success ? read.data.code : ''
  if (answer.status === 200 && code === 'OK') return null
  if (HOPELESS.includes(code)) return code
  throw new PeerCallError(`${answer.status} ${code}`.trim())
}

/** Asks what became of a message. Throws PeerCallError when the gateway does not know. */
export async function askSmsState(gateway: Peer, requestId: string): Promise<SmsState> {
  const answer = await callPeer(gateway, { method: 'GET', path: `/v1/messages/${requestId}` })
  const read = z.safeParse(StateAnswer, answer.body)
  if (answer.status !== 200 || !read.success) throw new PeerCallError(`${answer.status} state`)
  return read.data.state
}
