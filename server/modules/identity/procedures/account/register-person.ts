import { IdNumberInput, NameInput } from '@shared/identity/view/person-view'
import { Me } from '@shared/identity/view/session-view'
import { OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { assertWithin } from '../../../../platform/rate-limit'
import { citizens, write } from '../../../../platform/trpc'
import { registerLimits } from '../../limits'
import { registerAccount } from '../../person/register-account'
import { presentMe } from '../../presenter'

/** 登记本人 — once: name and ID number as on the card. An account that is tied to a person stays with that person. */
export const registerPerson = write({
  access: citizens(),
  audit: 'identity.register-person',
  input: z.strictObject({ opId: z.optional(OpId), name: NameInput, idNumber: IdNumberInput }),
  output: Me,
  prepare: (request) => assertWithin(request.services.db, registerLimits(request), request.services.clock.nowMs()),
  run: async (ctx, { name, idNumber }) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.signInFirst')
    const personId = await registerAccount(ctx, ctx.actor.accountId, { name, idNumber })
    ctx.audit.about('person', personId)
    return presentMe(ctx, ctx.actor)
  },
})
