import type { Actor } from '@shared/identity/actor'
import type { RateLimit } from '../../platform/rate-limit'
import { actorKeyOf, type RequestContext } from '../../platform/trpc'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

/** 约定委托 — an offer reaches somebody else's phone; ten a day are more than a family needs. */
export function proposeLimits(request: RequestContext): RateLimit[] {
  return [
    { key: `mandate/${actorKeyOf(request.actor)}`, most: 10, windowMs: DAY },
    { key: `mandate/address/${request.addressKey}`, most: 60, windowMs: DAY },
  ]
}

/** 查两个人之间的委托 — more than a counter can serve in an hour. */
export function betweenLimits(actor: Actor): RateLimit[] {
  return [{ key: `mandate/between/${actorKeyOf(actor)}`, most: 60, windowMs: HOUR }]
}
