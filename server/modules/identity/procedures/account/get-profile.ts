import { Profile } from '@shared/identity/view/person-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, read } from '../../../../platform/trpc'
import { personFacts } from '../../person/people'
import { getAccount } from '../../store/account-store'
import { listLicences } from '../../store/person-store'

/** 我的资料 — what the county knows of the caller, for forms to begin with; nobody gives a fact twice. */
export const getProfile = read({
  access: citizens(),
  audit: 'identity.get-profile',
  input: z.strictObject({}),
  output: Profile,
  run: async (ctx) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.signInFirst')
    const { keys } = ctx.services
    const { personId, phone } = await getAccount(ctx.tx, keys, ctx.actor.accountId)
    if (personId === null) throw problem('identity.personNeeded')
    ctx.audit.about('person', personId)
    return {
      values: { ...(await personFacts(ctx.tx, keys, personId)), phone },
      licences: await listLicences(ctx.tx, personId),
    }
  },
})
