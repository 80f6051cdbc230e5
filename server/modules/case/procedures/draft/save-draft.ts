import { DraftSaved, SaveDraft } from '@shared/case/view/draft-view'
import { problem } from '@shared/problem/problem'
import { citizens, write } from '../../../../platform/trpc'
import { sealDraft } from '../../content/draft-content'
import { dropOldDrafts, findDraft, saveDraftRow } from '../../store/draft-store'

/** Drafts that an account keeps; the oldest beyond them go. */
const KEEP = 20

/** 存草稿 — encrypted under a key of its own. Throws `case.draftNewer` when another device saved in the meantime. */
export const saveDraft = write({
  access: citizens(),
  audit: 'draft.save',
  input: SaveDraft,
  output: DraftSaved,
  run: async (ctx, input) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.notAllowed')
    ctx.audit.about('draft', input.draftId)
    const { accountId } = ctx.actor
    const had = await findDraft(ctx.tx, accountId, input.draftId)
    if ((had?.rev ?? 0) !== input.rev) throw problem('case.draftNewer', { when: had?.savedAt.toISOString() ?? '' })
    const at = new Date(ctx.now)
    const { itemId, itemVersion, situations, answers, materials, step } = input
    const saved = await saveDraftRow(ctx.tx, {
      draftId: input.draftId,
      accountId,
      itemId,
      itemVersion,
      rev: input.rev + 1,
      ...sealDraft(ctx.services.keys, input.draftId, { situations, answers, materials }),
      step,
      createdAt: had?.createdAt ?? at,
      savedAt: at,
    })
    if (!saved) throw problem('case.draftNewer', { when: '' })
    await dropOldDrafts(ctx.tx, accountId, KEEP)
    return { draftId: input.draftId, rev: input.rev + 1, savedAt: ctx.now }
  },
})
