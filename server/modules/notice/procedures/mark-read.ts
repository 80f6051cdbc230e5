import { MarkRead } from '@shared/notice/view/inbox-view'
import * as z from 'zod/mini'
import { citizens, either, staff, write } from '../../../platform/trpc'
import { ownerOf } from '../inbox-owner'
import { countUnread, markMessagesRead } from '../store/inbox-store'

/** 标为已读 — messages of the caller's own inbox; ids of others are passed over. Answers how many are still unread. */
export const markRead = write({
  access: either(citizens(), staff()),
  audit: 'notice.markRead',
  input: MarkRead,
  output: z.strictObject({ unread: z.int() }),
  run: async (ctx, input) => {
    const owner = ownerOf(ctx.actor)
    await markMessagesRead(ctx.tx, { owner, ids: input.ids, at: new Date(ctx.now) })
    return { unread: await countUnread(ctx.tx, owner) }
  },
})
