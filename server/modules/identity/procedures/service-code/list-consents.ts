import { ConsentAsk } from '@shared/identity/view/person-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, noAudit, read } from '../../../../platform/trpc'
import { orgTree, staffNameOf } from '../../../organisation'
import { getCurrentVersion } from '../../../service-item'
import { listAsked } from '../../store/consent-store'

/** 等我同意的 — what stations ask of this person now; the phone asks for it while the service code is shown. */
export const listConsents = read({
  access: citizens(),
  audit: noAudit('what the caller is being asked, with nothing of the caller in it'),
  input: z.strictObject({}),
  output: z.array(ConsentAsk),
  run: async (ctx) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.signInFirst')
    const { points } = await orgTree(ctx.tx)
    const asked = await listAsked(ctx.tx, ctx.actor.accountId, new Date(ctx.now))
    return Promise.all(
      asked.map(async (one) => ({
        consentId: one.consentId,
        pointName: points.get(one.pointId)?.name ?? one.pointId,
        clerkName: await staffNameOf(ctx.tx, one.staffId),
        itemName: (await getCurrentVersion(ctx.tx, one.itemId)).facts.name,
        askedAt: one.askedAt.toISOString(),
        expiresAt: one.expiresAt.toISOString(),
      })),
    )
  },
})
