import { DeviceLabel, OtpCode, PhoneInput, Session } from '@shared/identity/view/session-view'
import * as z from 'zod/mini'
import { assertWithin } from '../../../../platform/rate-limit'
import { anyone, write } from '../../../../platform/trpc'
import { signInLimits } from '../../limits'
import { spendGuess, takeGuess } from '../../sign-in/one-time-code'
import { openSession } from '../../sign-in/open-session'
import { upsertAccount } from '../../store/account-store'

/** 手机号登录 — the newest code sent to the phone, once; the account is made at the first sign-in. */
export const loginByPhone = write({
  access: anyone('signing in'),
  audit: 'identity.login-by-phone',
  input: z.strictObject({ phone: PhoneInput, code: OtpCode, deviceLabel: DeviceLabel }),
  output: Session,
  prepare: async (request, { phone }) => {
    await assertWithin(request.services.db, signInLimits(request), request.services.clock.nowMs())
    return takeGuess(request, phone)
  },
  run: async (ctx, { phone, code, deviceLabel }, guess) => {
    await spendGuess(ctx, guess, code)
    const accountId = await upsertAccount(ctx.tx, ctx.services.keys, {
      accountId: ctx.newId(),
      phone,
      at: new Date(ctx.now),
    })
    ctx.audit.about('account', accountId)
    return openSession(ctx, { accountId, staffId: null }, { deviceLabel })
  },
})
