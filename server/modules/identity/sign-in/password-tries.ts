import { toShanghaiTime } from '@shared/kernel/instant'
import { problem } from '@shared/problem/problem'
import type { Tx } from '../../../platform/db'
import { forget, forgetBelow, hit, type RateLimit, refund } from '../../../platform/rate-limit'
import type { RequestContext, RunContext } from '../../../platform/trpc'
import { passwordLimits } from '../limits'

/** 一次口令 — a try that was counted, and how many are left after it. */
export type PasswordTry = {
  readonly left: number
  readonly limits: Record<'desk' | 'account' | 'address', RateLimit>
}

/** Counts a try for good before the password is looked at, so that tries sent side by side count as well. Throws `identity.locked`. */
export async function countPasswordTry(request: RequestContext, account: string): Promise<PasswordTry> {
  const { db, clock } = request.services
  const limits = passwordLimits(request, accountKey(request, account))
  const hits = await Promise.all(Object.values(limits).map((limit) => hit(db, limit, clock.nowMs())))
  const over = hits.filter((one) => one.over)
  if (over.length > 0) throw locked(request, Math.max(...over.map((one) => one.waitMs)))
  return { left: Math.min(...hits.map((one) => one.most - one.hits)), limits }
}

/** Takes back a try that was right. */
export async function forgiveTry(tx: Tx, { limits }: PasswordTry): Promise<void> {
  await forget(tx, limits.desk.key)
  await refund(tx, limits.account.key)
  await refund(tx, limits.address.key)
}

/** Forgets all tries of an account, from wherever. */
export async function forgetTries(ctx: RunContext, account: string): Promise<void> {
  const { account: whole, desk } = passwordLimits(ctx.request, accountKey(ctx.request, account))
  await forget(ctx.tx, whole.key)
  await forgetBelow(ctx.tx, desk.key.slice(0, desk.key.lastIndexOf('/') + 1))
}

/** The refusal of an account that rests. */
export function locked(request: RequestContext, waitMs: number) {
  const until = new Date(request.services.clock.nowMs() + waitMs).toISOString()
  return problem('identity.locked', { until: toShanghaiTime(until) })
}

/** Accounts are counted under a keyed hash: what people type into the field is often a password. */
function accountKey(request: RequestContext, account: string): string {
  return Buffer.from(request.services.keys.blind('name', `account/${account}`)).toString('hex')
}
