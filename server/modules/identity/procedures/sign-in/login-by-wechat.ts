import { DeviceLabel, WechatLogin } from '@shared/identity/view/session-view'
import * as z from 'zod/mini'
import { assertWithin } from '../../../../platform/rate-limit'
import { anyone, write } from '../../../../platform/trpc'
import { signInLimits } from '../../limits'
import { openSession } from '../../sign-in/open-session'
import { askOpenid, makeTicket } from '../../sign-in/wechat'
import { findAccountByOpenid } from '../../store/account-store'

/** 微信登录 — by the code of wx.login; somebody new gets a ticket and binds a phone with it. */
export const loginByWechat = write({
  access: anyone('signing in'),
  audit: 'identity.login-by-wechat',
  input: z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(200)), deviceLabel: DeviceLabel }),
  output: WechatLogin,
  prepare: async (request, { code }) => {
    await assertWithin(request.services.db, signInLimits(request), request.services.clock.nowMs())
    return askOpenid(request, code)
  },
  run: async (ctx, { deviceLabel }, openid) => {
    const accountId = await findAccountByOpenid(ctx.tx, ctx.services.keys, openid)
    if (accountId === null) return { needsPhone: true as const, ticket: makeTicket(ctx, openid) }
    ctx.audit.about('account', accountId)
    return openSession(ctx, { accountId, staffId: null }, { deviceLabel })
  },
})
