import * as z from 'zod/mini'
import type { Peer } from '../../../platform/env'
import { callPeer, PeerCallError } from '../../../platform/outbox'

/** 订阅消息 — `lines` become the fields thing1, thing2 …, each of at most twenty characters. */
export type SubscribeMessage = {
  readonly openid: string
  readonly templateId: string
  readonly page: string
  readonly lines: readonly string[]
}

/** Null when WeChat took it, else its code for something that trying again does not mend. */
export type WechatSender = (message: SubscribeMessage) => Promise<string | null>

/** thing 类字段最多 20 个字. */
const THING_MAX = 20
/** The token is no longer the latest or has ended: a new one is fetched, once. */
const STALE_TOKEN: readonly number[] = [40001, 41001, 42001]
/** Nobody there, not wanted, or a template that WeChat does not know: the text message goes instead. */
const HOPELESS: readonly number[] = [40003, 40037, 43101, 43107, 43108, 47003]
/** A token is thrown away so long before it ends, so that none ends on the way. */
const EARLY_MS = 120_000

const Token = z.object({ access_token: z.string(), expires_in: z.number() })
const Sent = z.object({ errcode: z.number() })

/** Sends subscribe messages with one access token, which is kept until shortly before it ends. */
export function makeWechatSender(wechat: Peer, nowMs: () => number): WechatSender {
  let held: { token: string; until: number } | null = null

  const tokenOf = async (): Promise<string> => {
    if (held !== null && held.until > nowMs()) return held.token
    const answer = await callPeer(wechat, {
      method: 'POST',
      path: '/cgi-bin/stable_token',
      body: { grant_type: 'client_credential', appid: wechat.key, secret: wechat.secret },
      signed: false,
    })
    const read = z.safeParse(Token, answer.body)
    if (!read.success) throw new PeerCallError(`${answer.status} token`)
    held = { token: read.data.access_token, until: nowMs() + read.data.expires_in * 1000 - EARLY_MS }
    return held.token
  }

  const sendOnce = async (message: SubscribeMessage): Promise<number> => {
    const token = encodeURIComponent(await tokenOf())
    const answer = await callPeer(wechat, {
      method: 'POST',
      path: `/cgi-bin/message/subscribe/send?access_token=${token}`,
      body: {
        touser: message.openid,
        template_id: message.templateId,
        page: message.page,
        data: Object.fromEntries(message.lines.map((line, index) => [`thing${index + 1}`, { value: toThing(line) }])),
      },
      signed: false,
    })
    const read = z.safeParse(Sent, answer.body)
    if (answer.status !== 200 || !read.success) throw new PeerCallError(`${answer.status} subscribe`)
    return read.data.errcode
  }

  return async (message) => {
    let code = await sendOnce(message)
    if (STALE_TOKEN.includes(code)) {
      held = null
      code = await sendOnce(message)
    }
    if (code === 0) return null
    if (HOPELESS.includes(code)) return String(code)
    throw new PeerCallError(`errcode ${code}`)
  }
}

/** The first twenty characters; what is cut says so. */
function toThing(line: string): string {
  const chars = [...line]
  return chars.length <= THING_MAX ? line : `${chars.slice(0, THING_MAX - 1).join('')}…`
}
