import { Id, OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, write } from '../../../../platform/trpc'
import { deleteDraft } from '../../store/draft-store'

/** 删草稿 — with its key; one that is gone already is gone. */
export const dropDraft = write({
  access: citizens(),
  audit: 'draft.drop',
  input: z.strictObject({ opId: OpId, draftId: Id }),
  output: z.strictObject({ draftId: Id }),
  run: async (ctx, { draftId }) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.notAllowed')
    ctx.audit.about('draft', draftId)
    await deleteDraft(ctx.tx, ctx.actor.accountId, draftId)
    return { draftId }
  },
})
