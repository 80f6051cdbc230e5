import { DeviceLabel, OtpCode, PhoneInput, Session } from '@shared/identity/view/session-view'
import * as z from 'zod/mini'
import { assertWithin } from '../../../../platform/rate-limit'
import { anyone, write } from '../../../../platform/trpc'
import { signInLimits } from '../../limits'
import { spendGuess, takeGuess } from '../../sign-in/one-time-code'
import { openSession } from '../../sign-in/open-session'
import { readTicket } from '../../sign-in/wechat'
import { bindOpenid, upsertAccount } from '../../store/account-store'

/** 微信绑手机号 — the phone is proven by its code, the WeChat person by the ticket; from then on WeChat alone signs in. */
export const bindPhone = write({
  access: anyone('signing in'),
  audit: 'identity.bind-phone',
  input: z.strictObject({
    ticket: z.string().check(z.minLength(20), z.maxLength(400)),
    phone: PhoneInput,
    code: OtpCode,
    deviceLabel: DeviceLabel,
  }),
  output: Session,
  prepare: async (request, { phone }) => {
    await assertWithin(request.services.db, signInLimits(request), request.services.clock.nowMs())
    return takeGuess(request, phone)
  },
  run: async (ctx, { ticket, phone, code, deviceLabel }, guess) => {
    const openid = readTicket(ctx, ticket)
    await spendGuess(ctx, guess, code)
    const { keys } = ctx.services
    const accountId = await upsertAccount(ctx.tx, keys, { accountId: ctx.newId(), phone, at: new Date(ctx.now) })
    await bindOpenid(ctx.tx, keys, accountId, openid)
    ctx.audit.about('account', accountId)
    return openSession(ctx, { accountId, staffId: null }, { deviceLabel })
  },
})
