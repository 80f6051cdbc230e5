import { createHash, randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { StandInParts } from './stand-in-parts'

const TOKEN_SECONDS = 7200
/** 订阅消息的 thing 类字段最多 20 个字. */
const THING_MAX = 20

type SubscribeMessage = {
  touser?: string
  template_id?: string
  page?: string
  data?: Record<string, { value?: string }>
}

/**
 * 微信接口 — the four calls that the mini-program's server needs, with WeChat's field names and error codes. A login code is
 * `<who>.<anything>`: the part before the dot decides the openid, so that a demo person signs in again as the same; each whole
 * code works once. An openid whose name begins with `refuse` declines every message.
 */
export function registerWechatApi(app: FastifyInstance, parts: StandInParts): void {
  const usedCodes = new Set<string>()
  const refusing = new Set<string>()
  let token = { value: '', until: 0 }

  const appProblem = (appid: unknown, secret: unknown) => {
    if (appid !== parts.wechat.key) return { errcode: 40013, errmsg: 'invalid appid' }
    return secret === parts.wechat.secret ? null : { errcode: 40125, errmsg: 'invalid appsecret' }
  }
  const tokenProblem = (given: unknown) => {
    if (given === undefined || given === '') return { errcode: 41001, errmsg: 'access_token missing' }
    if (given !== token.value)
      return { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' }
    return Date.now() > token.until ? { errcode: 42001, errmsg: 'access_token expired' } : null
  }

  app.get<{ Querystring: Record<string, string> }>('/wechat/sns/jscode2session', async (request, reply) =>
    parts.underFault('wechat', { request, reply }, () => {
      const { appid, secret, js_code: code, grant_type: grant } = request.query
      const wrong = appProblem(appid, secret)
      if (wrong) return wrong
      if (grant !== 'authorization_code') return { errcode: 40002, errmsg: 'invalid grant_type' }
      if (!code || !/^[\w-]{1,40}\.[\w-]{1,80}$/.test(code)) return { errcode: 40029, errmsg: 'invalid code' }
      if (usedCodes.has(code)) return { errcode: 40163, errmsg: 'code been used' }
      usedCodes.add(code)
      const who = code.split('.')[0] ?? ''
      const openid = `o${createHash('sha256').update(`${appid}/${who}`).digest('base64url').slice(0, 27)}`
      if (who.startsWith('refuse')) refusing.add(openid)
      return { session_key: randomBytes(16).toString('base64'), openid, unionid: `u${openid.slice(1)}` }
    }),
  )

  app.post('/wechat/cgi-bin/stable_token', async (request, reply) =>
    parts.underFault('wechat', { request, reply }, () => {
      const body = JSON.parse(String(request.body || '{}')) as Record<string, unknown>
      const wrong = appProblem(body.appid, body.secret)
      if (wrong) return wrong
      if (body.grant_type !== 'client_credential') return { errcode: 40002, errmsg: 'invalid grant_type' }
      if (body.force_refresh === true || Date.now() > token.until - 300_000) {
        token = { value: randomBytes(48).toString('base64url'), until: Date.now() + TOKEN_SECONDS * 1000 }
      }
      return { access_token: token.value, expires_in: Math.floor((token.until - Date.now()) / 1000) }
    }),
  )

  app.post<{ Querystring: Record<string, string> }>('/wechat/cgi-bin/message/subscribe/send', async (request, reply) =>
    parts.underFault('wechat', { request, reply }, () => {
      const wrong = tokenProblem(request.query.access_token)
      if (wrong) return wrong
      const message = JSON.parse(String(request.body || '{}')) as SubscribeMessage
      if (!message.touser || !/^o[\w-]{27}$/.test(message.touser)) return { errcode: 40003, errmsg: 'invalid openid' }
      if (!message.template_id) return { errcode: 40037, errmsg: 'invalid template_id' }
      if (refusing.has(message.touser)) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
      const fields = Object.entries(message.data ?? {})
      const unfit = fields.find(
        ([name, { value }]) => !value || (name.startsWith('thing') && [...value].length > THING_MAX),
      )
      if (fields.length === 0 || unfit)
        return { errcode: 47003, errmsg: `argument invalid! data.${unfit?.[0] ?? ''}.value invalid` }
      const text = fields.map(([, { value }]) => value).join(' · ')
      parts.received.add({
        peer: 'wechat',
        to: message.touser,
        text,
        detail: { template: message.template_id, page: message.page ?? null },
      })
      return { errcode: 0, errmsg: 'ok' }
    }),
  )

  app.post<{ Querystring: Record<string, string> }>('/wechat/wxa/business/getuserphonenumber', async (request, reply) =>
    parts.underFault('wechat', { request, reply }, () => {
      const wrong = tokenProblem(request.query.access_token)
      if (wrong) return wrong
      const body = JSON.parse(String(request.body || '{}')) as { code?: string }
      const phone = /^phone-(1\d{10})$/.exec(body.code ?? '')?.[1]
      if (phone === undefined) return { errcode: 40029, errmsg: 'invalid code' }
      const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: parts.wechat.key }
      return {
        errcode: 0,
        errmsg: 'ok',
        phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark },
      }
    }),
  )
}
