import { DraftView } from '@shared/case/view/draft-view'
import { Id } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, read } from '../../../../platform/trpc'
import { openDraft } from '../../content/draft-content'
import { findDraft } from '../../store/draft-store'

/** 取草稿 — to go on where it was left, on whatever device. Throws `case.draftGone`. */
export const getDraft = read({
  access: citizens(),
  audit: 'draft.get',
  input: z.strictObject({ draftId: Id }),
  output: DraftView,
  run: async (ctx, { draftId }) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.notAllowed')
    ctx.audit.about('draft', draftId)
    const row = await findDraft(ctx.tx, ctx.actor.accountId, draftId)
    if (row === null) throw problem('case.draftGone')
    const { itemId, itemVersion, rev, step, savedAt } = row
    return {
      ...{ draftId, itemId, itemVersion, rev, step, savedAt: savedAt.toISOString() },
      ...openDraft(ctx.services.keys, row),
    }
  },
})
