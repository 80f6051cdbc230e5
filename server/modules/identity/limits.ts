import type { Actor } from '@shared/identity/actor'
import type { RateLimit } from '../../platform/rate-limit'
import { actorKeyOf, type RequestContext } from '../../platform/trpc'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Seconds between two one-time codes to one phone. */
export const OTP_WAIT_SECONDS = 60

/** 发验证码 — one a minute and five a day to one phone. */
export function otpLimits(phoneKey: string, today: string): { wait: RateLimit; day: RateLimit } {
  return {
    wait: { key: `otp/wait/${phoneKey}`, most: 1, windowMs: OTP_WAIT_SECONDS * 1000 },
    day: { key: `otp/day/${today}/${phoneKey}`, most: 5, windowMs: DAY },
  }
}

/**
 * Against pumping: messages cost money and annoy their receivers. A hall shares one address, and a county has a bill to pay; both
 * figures are far above what a busy day needs.
 */
export function otpSenderLimits(request: RequestContext): RateLimit[] {
  return [
    { key: `otp/address/${request.addressKey}`, most: 30, windowMs: HOUR },
    { key: `otp/county/${request.services.county}`, most: 2_000, windowMs: HOUR },
  ]
}

/** 验证码登录 — tries from one address, whatever the phone: a code has five tries of its own. */
export function signInLimits(request: RequestContext): RateLimit[] {
  return [{ key: `sign-in/address/${request.addressKey}`, most: 60, windowMs: 10 * MINUTE }]
}

/** Minutes for which an account stays locked after five wrong passwords. */
const LOCK_MS = 30 * MINUTE

/**
 * 口令登录 — five tries of an account from one address, then half an hour of rest (domain.md §7: 5 次锁 30 分钟). A stranger
 * elsewhere must not lock an officer out with five tries, so the account as a whole bears more, and so does an address that a
 * whole hall sits behind.
 */
export function passwordLimits(
  request: RequestContext,
  accountKey: string,
): Record<'desk' | 'account' | 'address', RateLimit> {
  return {
    desk: { key: `password/desk/${accountKey}/${request.addressKey}`, most: 5, windowMs: LOCK_MS },
    account: { key: `password/account/${accountKey}`, most: 30, windowMs: LOCK_MS },
    address: { key: `password/address/${request.addressKey}`, most: 100, windowMs: LOCK_MS },
  }
}

/** 登记本人 — guesses at names and numbers of others. */
export function registerLimits(request: RequestContext): RateLimit[] {
  return [
    { key: `register/${actorKeyOf(request.actor)}`, most: 10, windowMs: DAY },
    { key: `register/address/${request.addressKey}`, most: 60, windowMs: DAY },
  ]
}

/** 查人、扫码 — what an officer may look up in an hour; more than a counter can serve. */
export function lookupLimits(actor: Actor): RateLimit[] {
  return [{ key: `look-up/${actorKeyOf(actor)}`, most: 60, windowMs: HOUR }]
}

/** 服务码 — a phone renews it once a minute while it is shown. */
export function serviceCodeLimits(request: RequestContext): RateLimit[] {
  return [{ key: `service-code/${actorKeyOf(request.actor)}`, most: 30, windowMs: 10 * MINUTE }]
}
