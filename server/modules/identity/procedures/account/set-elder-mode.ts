import { Me } from '@shared/identity/view/session-view'
import { OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, write } from '../../../../platform/trpc'
import { presentMe } from '../../presenter'
import { setElderMode as saveElderMode } from '../../store/account-store'

/** 长辈版 — kept with the account, so that it is on at every phone of the person. */
export const setElderMode = write({
  access: citizens(),
  audit: 'identity.set-elder-mode',
  input: z.strictObject({ opId: z.optional(OpId), on: z.boolean() }),
  output: Me,
  run: async (ctx, { on }) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.signInFirst')
    await saveElderMode(ctx.tx, ctx.actor.accountId, on)
    return presentMe(ctx, ctx.actor)
  },
})
