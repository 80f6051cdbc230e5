import { ANONYMOUS } from '@shared/identity/actor'
import { DeviceLabel, Session } from '@shared/identity/view/session-view'
import { toShanghaiTime } from '@shared/kernel/instant'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { forget, hit, type RateLimit, refund } from '../../../../platform/rate-limit'
import { anyone, type RequestContext, type RunContext, runWrite, write } from '../../../../platform/trpc'
import { passwordLimits } from '../../limits'
import { openSession } from '../../sign-in/open-session'
import { isPassword } from '../../sign-in/password'
import { findStaffSecret } from '../../store/staff-store'

/**
 * 工作人员登录 — account and password. The try is counted before the password is looked at, so that tries sent side by side count as
 * well; unknown and disabled accounts take the same time, the same counting and the same words as a wrong password.
 */
export const loginStaff = write({
  access: anyone('signing in'),
  audit: 'identity.login-staff',
  input: z.strictObject({
    account: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)),
    password: z.string().check(z.minLength(1), z.maxLength(200)),
    deviceLabel: DeviceLabel,
  }),
  output: Session,
  prepare: async (request, { account, password }) => {
    const { db } = request.services
    const limits = passwordLimits(request, accountKey(request, account))
    const left = await takeTry(request, limits)
    const found = await findStaffSecret(db, account)
    const isRight = await isPassword(found === null || found.disabled ? null : found.passwordHash, password)
    if (isRight && found !== null) return { staffId: found.staffId, limits }
    await recordRefusal(request, found?.staffId ?? null)
    if (left === 0) throw locked(request, limits.desk.windowMs)
    throw problem('identity.passwordWrong', { left })
  },
  run: async (ctx, { deviceLabel }, { staffId, limits }) => {
    await forget(ctx.tx, limits.desk.key)
    await refund(ctx.tx, limits.account.key)
    await refund(ctx.tx, limits.address.key)
    ctx.audit.about('staff', staffId)
    return openSession(ctx, { accountId: null, staffId }, deviceLabel)
  },
})

/** A wrong password stays on the audit (网络安全法第二十一条), with the officer when there is one and never with what was typed. */
async function recordRefusal(request: RequestContext, staffId: string | null): Promise<void> {
  const audit = 'identity.login-staff-refused'
  const run = async (ctx: RunContext) => {
    if (staffId !== null) ctx.audit.about('staff', staffId)
  }
  await runWrite(request, ANONYMOUS, { name: audit, audit, run }, {})
}

/** Counts a try; answers how many are left after it. Throws `identity.locked` when there was none. */
async function takeTry(
  request: RequestContext,
  limits: Record<'desk' | 'account' | 'address', RateLimit>,
): Promise<number> {
  const { db, clock } = request.services
  const hits = await Promise.all(Object.values(limits).map((limit) => hit(db, limit, clock.nowMs())))
  const over = hits.filter((one) => one.over)
  if (over.length > 0) throw locked(request, Math.max(...over.map((one) => one.waitMs)))
  return Math.min(...hits.map((one) => one.most - one.hits))
}

function locked(request: RequestContext, waitMs: number) {
  const until = new Date(request.services.clock.nowMs() + waitMs).toISOString()
  return problem('identity.locked', { until: toShanghaiTime(until) })
}

/** Accounts are counted under a keyed hash: what people type into the field is often a password. */
function accountKey(request: RequestContext, account: string): string {
  return Buffer.from(request.services.keys.blind('name', `account/${account}`)).toString('hex')
}
