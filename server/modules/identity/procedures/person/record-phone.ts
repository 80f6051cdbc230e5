import { maskPhone } from '@shared/identity/mask'
import { PhoneInput } from '@shared/identity/view/session-view'
import { Id, OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { staff, write } from '../../../../platform/trpc'
import { releaseAccounts } from '../../person/release-accounts'
import { COUNTER_ROLES, canOpenPerson, counterOf } from '../../policy'
import { findPersonById, setPersonPhone } from '../../store/person-store'

/**
 * 登记手机号 — after the clerk compared the identity card. From then on an account of this phone can be registered as the person; an
 * account of an earlier phone is let go and signed out, since the number may belong to somebody else by now.
 */
export const recordPhone = write({
  access: staff(...COUNTER_ROLES),
  audit: 'identity.record-phone',
  input: z.strictObject({ opId: z.optional(OpId), personId: Id, phone: PhoneInput, idChecked: z.literal(true) }),
  output: z.strictObject({ personId: Id, phoneMasked: z.string() }),
  run: async (ctx, { personId, phone }) => {
    const { keys } = ctx.services
    await counterOf(ctx)
    const person = await findPersonById(ctx.tx, keys, personId)
    if (person === null || !canOpenPerson(ctx.actor, person.division)) throw problem('identity.personUnknown')
    await setPersonPhone(ctx.tx, keys, personId, phone)
    await releaseAccounts(ctx, personId, phone)
    ctx.audit.about('person', personId)
    return { personId, phoneMasked: maskPhone(phone) }
  },
})
