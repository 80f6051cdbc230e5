import { OpId } from '@shared/kernel/id'
import * as z from 'zod/mini'
import { staff, write } from '../../../../platform/trpc'
import { forgetTries } from '../../sign-in/password-tries'
import { findStaffSecret } from '../../store/staff-store'

/** 解锁账号 — the security administrator lets an officer try again at once; what was tried stays on the audit. */
export const unlockStaff = write({
  access: staff('securityAdmin'),
  audit: 'identity.unlock-staff',
  input: z.strictObject({
    opId: z.optional(OpId),
    account: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)),
    reason: z.string().check(z.trim(), z.minLength(2), z.maxLength(200)),
  }),
  output: z.strictObject({ account: z.string() }),
  run: async (ctx, { account, reason }) => {
    const found = await findStaffSecret(ctx.tx, account)
    if (found !== null) ctx.audit.about('staff', found.staffId)
    ctx.audit.purpose(reason)
    await forgetTries(ctx, account)
    return { account }
  },
})
