import { findPasswordFault, sayPasswordFault } from '@shared/identity/password-rule'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { officerOf, staff, write } from '../../../../platform/trpc'
import { endOtherSessions } from '../../sign-in/end-other-sessions'
import { hashPassword, isPassword } from '../../sign-in/password'
import { countPasswordTry, forgiveTry } from '../../sign-in/password-tries'
import { findOwnSecret, setPasswordHash } from '../../store/staff-store'

const Password = z.string().check(z.minLength(1), z.maxLength(200))

/** 改口令 — with the one in use; a wrong one counts like a wrong sign-in. Every other session of the officer ends. */
export const changePassword = write({
  access: staff(),
  audit: 'identity.change-password',
  input: z.strictObject({ current: Password, next: Password }),
  output: z.strictObject({ changed: z.literal(true) }),
  prepare: async (request, { current, next }) => {
    if (request.actor.kind !== 'staff') throw problem('identity.notAllowed')
    const secret = await findOwnSecret(request.services.db, request.actor.staffId)
    const tries = await countPasswordTry(request, secret?.account ?? request.actor.staffId)
    if (secret === null || !(await isPassword(secret.passwordHash, current)))
      throw problem('identity.passwordWrong', { left: tries.left })
    const fault = findPasswordFault(next, secret.account)
    if (fault !== null)
      throw problem('input.invalid', { count: 1 }, [{ path: 'next', message: sayPasswordFault(fault) }])
    return { tries, passwordHash: await hashPassword(next) }
  },
  run: async (ctx, _, { tries, passwordHash }) => {
    const { staffId } = officerOf(ctx.actor)
    await forgiveTry(ctx.tx, tries)
    await setPasswordHash(ctx.tx, staffId, passwordHash)
    await endOtherSessions(ctx)
    ctx.audit.about('staff', staffId)
    return { changed: true as const }
  },
})
