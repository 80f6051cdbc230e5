import { problem } from '@shared/problem/problem'
import { BundleView } from '@shared/service-item/view/item-card'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { findCatalogueDocument } from '../catalogue'
import { presentBundle } from '../presenter'
import { shelfAt } from '../shelf'

/** 一件事里有什么 — the matters of one event of life; public. Throws `catalogue.itemUnknown`, `place.unknown`. */
export const getBundle = read({
  access: anyone('办事目录是公开的'),
  audit: noAudit('办事目录是公开的'),
  input: z.strictObject({
    id: z.string().check(z.maxLength(64)),
    division: z.optional(z.string().check(z.regex(/^\d{12}$/))),
  }),
  output: BundleView,
  run: async (ctx, { id, division }) => {
    const bundle = ((await findCatalogueDocument(ctx.tx, 'bundles')) ?? []).find((one) => one.id === id)
    if (bundle === undefined) throw problem('catalogue.itemUnknown')
    const plans = (await findCatalogueDocument(ctx.tx, 'bundlePlans')) ?? []
    const together = plans.some((plan) => plan.bundleId === id)
    return presentBundle(bundle, (await shelfAt(ctx.tx, division)).cards, together)
  },
})
