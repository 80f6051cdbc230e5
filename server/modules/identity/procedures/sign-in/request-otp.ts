import { OtpSent, PhoneInput } from '@shared/identity/view/session-view'
import type { OutgoingSms } from '@shared/notice/outgoing-sms'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { sealPayload } from '../../../../platform/crypto'
import { assertWithin, hit, sayWait } from '../../../../platform/rate-limit'
import { anyone, write } from '../../../../platform/trpc'
import { OTP_WAIT_SECONDS, otpLimits, otpSenderLimits } from '../../limits'
import { makeCode } from '../../sign-in/one-time-code'

/** 发验证码 — to any phone, with the same answer whether the county knows it or not. The demo county also shows the code. */
export const requestOtp = write({
  access: anyone('signing in begins here'),
  audit: 'identity.request-otp',
  input: z.strictObject({ phone: PhoneInput }),
  output: OtpSent,
  prepare: async (request, { phone }) => {
    const { db, clock, keys } = request.services
    const limits = otpLimits(Buffer.from(keys.blind('phone', phone)).toString('hex'), clock.today())
    const wait = await hit(db, limits.wait, clock.nowMs())
    if (wait.over)
      throw problem('identity.otpTooOften', { when: sayWait(wait.waitMs), waitSeconds: Math.ceil(wait.waitMs / 1000) })
    await assertWithin(db, otpSenderLimits(request), clock.nowMs())
    const day = await hit(db, limits.day, clock.nowMs())
    if (day.over) throw problem('identity.otpTooOften', { when: '这个号码今天发了 5 次，明天', waitSeconds: null })
  },
  run: async (ctx, { phone }) => {
    const { id, code, until } = await makeCode(ctx, phone)
    const sms: OutgoingSms = { phone, key: 'm.otp', values: { action: '登录', otp: code, minutes: '5' }, until }
    ctx.outbox.put({ kind: 'sms', key: `otp/${id}`, payload: sealPayload(ctx.services.keys, 'sms', sms) })
    return { sentAt: ctx.now, waitSeconds: OTP_WAIT_SECONDS, ...(ctx.services.demo ? { demoCode: code } : {}) }
  },
})
