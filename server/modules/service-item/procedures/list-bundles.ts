import { BundleCard } from '@shared/service-item/view/item-card'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { findCatalogueDocument } from '../catalogue'
import { presentBundleCard } from '../presenter'
import { shelfOf } from '../shelf'

/** 一件事 — all events of life; public. */
export const listBundles = read({
  access: anyone('办事目录是公开的'),
  audit: noAudit('办事目录是公开的'),
  input: z.strictObject({}),
  output: z.array(BundleCard),
  run: async (ctx) => {
    const { cards } = await shelfOf(ctx.tx)
    return ((await findCatalogueDocument(ctx.tx, 'bundles')) ?? []).map((bundle) => presentBundleCard(bundle, cards))
  },
})
