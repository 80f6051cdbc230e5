import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { read, staff } from '../../../../platform/trpc'
import { listReentries } from '../../store/reentry-store'

/** 二次录入数 — how many rows of the caller's units are still to be keyed; a number alone leaves no audit row. */
export const countReentries = read({
  access: staff('windowClerk', 'approver', 'townReviewer', 'centreDirector', 'chiefRep'),
  audit: 'reentry.counts',
  input: z.strictObject({}),
  output: z.strictObject({ open: z.int() }),
  run: async (ctx) => {
    if (ctx.actor.kind !== 'staff') throw problem('identity.notAllowed')
    ctx.audit.nothingShown()
    const units = [...new Set(ctx.actor.roles.map((grant) => grant.unit))]
    return { open: (await listReentries(ctx.tx, { county: ctx.services.county, units, open: true })).length }
  },
})
