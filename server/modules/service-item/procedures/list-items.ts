import { ItemCard } from '@shared/service-item/view/item-card'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { shelfOf } from '../shelf'

/** 全部事项 — the cards of all items, frequent ones first; public. */
export const listItems = read({
  access: anyone('办事目录是公开的'),
  audit: noAudit('办事目录是公开的'),
  input: z.strictObject({}),
  output: z.array(ItemCard),
  run: async (ctx) => [...(await shelfOf(ctx.tx)).cards.values()],
})
