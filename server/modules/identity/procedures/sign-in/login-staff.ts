import { ANONYMOUS } from '@shared/identity/actor'
import { DeviceLabel, ProofHash, Session } from '@shared/identity/view/session-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { anyone, type RequestContext, type RunContext, runWrite, write } from '../../../../platform/trpc'
import { openSession } from '../../sign-in/open-session'
import { isPassword } from '../../sign-in/password'
import { countPasswordTry, forgiveTry, locked } from '../../sign-in/password-tries'
import { findStaffSecret } from '../../store/staff-store'

/**
 * 工作人员登录 — account and password. Unknown and disabled accounts take the same time, the same counting and the same words as a wrong
 * password. A station sends the hash of a proof: its session counts only where that proof comes along, on the device that signed in.
 */
export const loginStaff = write({
  access: anyone('signing in'),
  audit: 'identity.login-staff',
  input: z.strictObject({
    account: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)),
    password: z.string().check(z.minLength(1), z.maxLength(200)),
    deviceLabel: DeviceLabel,
    boundTo: z.optional(ProofHash),
  }),
  output: Session,
  prepare: async (request, { account, password }) => {
    const tries = await countPasswordTry(request, account)
    const found = await findStaffSecret(request.services.db, account)
    const isRight = await isPassword(found === null || found.disabled ? null : found.passwordHash, password)
    if (isRight && found !== null) return { staffId: found.staffId, tries }
    await recordRefusal(request, found?.staffId ?? null)
    if (tries.left === 0) throw locked(request, tries.limits.desk.windowMs)
    throw problem('identity.passwordWrong', { left: tries.left })
  },
  run: async (ctx, { deviceLabel, boundTo }, { staffId, tries }) => {
    await forgiveTry(ctx.tx, tries)
    ctx.audit.about('staff', staffId)
    const owner = { accountId: null, staffId }
    if (boundTo === undefined) return openSession(ctx, owner, { deviceLabel })
    const proofHash = Uint8Array.from(Buffer.from(boundTo, 'base64url'))
    return openSession(ctx, owner, { deviceLabel, bond: { proofHash, deviceId: ctx.request.device?.deviceId ?? null } })
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
