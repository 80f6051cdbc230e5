import { problem } from '@shared/problem/problem'
import { callPeer } from '../../../platform/outbox'
import type { RequestContext, RunContext } from '../../../platform/trpc'

/** Minutes in which a phone must be bound after WeChat named somebody whom the county does not know. */
const TICKET_MS = 10 * 60_000
const TICKET_SEAL = 'wechat/ticket'
/** WeChat's codes for a login code that is wrong, used or stale; everything else is WeChat's trouble. */
const BAD_CODE = [40029, 40163, 41008]

/**
 * The openid behind a login code (微信 code2session). Only WeChat's own answer is believed, never an openid that a client names.
 * Throws `identity.wechatCode` for a code that does not work, `identity.wechatFailed` when WeChat cannot be asked.
 */
export async function askOpenid(request: RequestContext, code: string): Promise<string> {
  const { wechat, log } = request.services
  if (wechat === null) throw problem('identity.wechatFailed')
  const query = new URLSearchParams({
    appid: wechat.key,
    secret: wechat.secret,
    js_code: code,
    grant_type: 'authorization_code',
  })
  const answer = await callPeer(wechat, { method: 'GET', path: `/sns/jscode2session?${query}`, signed: false }).catch(
    () => null,
  )
  if (answer === null) throw problem('identity.wechatFailed')
  const { openid, errcode } = answer.body
  if (typeof errcode === 'number' && errcode !== 0) {
    if (BAD_CODE.includes(errcode)) throw problem('identity.wechatCode')
    log.warn({ errcode }, 'wechat refused code2session')
    throw problem('identity.wechatFailed')
  }
  if (typeof openid !== 'string' || !/^[\w-]{16,64}$/.test(openid)) throw problem('identity.wechatFailed')
  return openid
}

/** A ticket for the step that binds a phone: the openid, sealed, with an end. */
export function makeTicket(ctx: RunContext, openid: string): string {
  const { keys, clock } = ctx.services
  return Buffer.from(keys.sealText(JSON.stringify([openid, clock.nowMs() + TICKET_MS]), TICKET_SEAL)).toString(
    'base64url',
  )
}

/** The openid of a ticket. Throws `identity.wechatCode` for one that is not ours or has ended. */
export function readTicket(ctx: RunContext, ticket: string): string {
  const opened = openTicket(ctx, ticket)
  if (opened === null || opened.until < ctx.services.clock.nowMs()) throw problem('identity.wechatCode')
  return opened.openid
}

function openTicket(ctx: RunContext, ticket: string): { openid: string; until: number } | null {
  try {
    const parts: unknown = JSON.parse(ctx.services.keys.openText(Buffer.from(ticket, 'base64url'), TICKET_SEAL))
    if (!Array.isArray(parts)) return null
    const [openid, until] = parts as unknown[]
    return typeof openid === 'string' && typeof until === 'number' ? { openid, until } : null
  } catch {
    return null
  }
}
