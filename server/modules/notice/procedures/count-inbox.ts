import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { ownerOf } from '../inbox-owner'
import { countUnread } from '../store/inbox-store'

/** 未读数 — unread messages of an officer's own inbox; a number alone leaves no audit row. */
export const countInbox = read({
  access: staff(),
  audit: 'notice.counts',
  input: z.strictObject({}),
  output: z.strictObject({ unread: z.int() }),
  run: async (ctx) => {
    ctx.audit.nothingShown()
    return { unread: await countUnread(ctx.tx, ownerOf(ctx.actor)) }
  },
})
