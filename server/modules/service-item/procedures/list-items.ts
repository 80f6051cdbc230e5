import { ItemCard } from '@shared/service-item/view/item-card'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { shelfAt } from '../shelf'

/** 全部事项 — the cards of all items, frequent ones first, as they hold at a place; public. Throws `place.unknown`. */
export const listItems = read({
  access: anyone('办事目录是公开的'),
  audit: noAudit('办事目录是公开的'),
  input: z.strictObject({ division: z.optional(z.string().check(z.regex(/^\d{12}$/))) }),
  output: z.array(ItemCard),
  run: async (ctx, { division }) => [...(await shelfAt(ctx.tx, division)).cards.values()],
})
