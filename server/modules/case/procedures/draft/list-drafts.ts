import { DraftRow } from '@shared/case/view/draft-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, read } from '../../../../platform/trpc'
import { nameOfApplied } from '../../content/name-of-applied'
import { listDrafts as listRows } from '../../store/draft-store'

/** 我的草稿 — newest first, without what was filled in. */
export const listDrafts = read({
  access: citizens(),
  audit: 'draft.list',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(DraftRow) }),
  run: async (ctx) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.notAllowed')
    const rows: DraftRow[] = []
    for (const row of await listRows(ctx.tx, ctx.actor.accountId)) {
      const { draftId, itemId, itemVersion, step, rev } = row
      rows.push({
        draftId,
        itemId,
        itemVersion,
        itemName: await nameOfApplied(ctx.tx, row),
        step,
        rev,
        savedAt: row.savedAt.toISOString(),
      })
    }
    return { rows }
  },
})
