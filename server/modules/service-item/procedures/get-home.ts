import { HomeView } from '@shared/service-item/view/home-view'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { findPointOfDivision, stationCards } from '../../organisation'
import { findCatalogueDocument } from '../catalogue'
import { frequentItems } from '../frequent-items'
import { findHotline } from '../guide-world'
import { presentBundleCard } from '../presenter'
import { shelfAt } from '../shelf'

/**
 * 首页 — eight frequent items, events of life that this catalogue can do, the nearest point of the place and whom to call; public. Throws
 * `place.unknown`.
 */
export const getHome = read({
  access: anyone('首页是公开的'),
  audit: noAudit('首页是公开的'),
  input: z.strictObject({ division: z.optional(z.string().check(z.regex(/^\d{12}$/))) }),
  output: HomeView,
  run: async (ctx, { division }) => {
    const { cards, tree } = await shelfAt(ctx.tx, division)
    const frequent = await frequentItems(ctx)
    const bundles = (await findCatalogueDocument(ctx.tx, 'bundles')) ?? []
    const point = division === undefined ? null : await findPointOfDivision(ctx.tx, division)
    const [station] = point === null ? [] : await stationCards(ctx, [point])
    return {
      frequent: frequent.itemIds.flatMap((itemId) => cards.get(itemId) ?? []),
      frequentBy: frequent.by,
      bundles: bundles.map((bundle) => presentBundleCard(bundle, cards)).filter((one) => one.available > 0),
      station: station ?? null,
      phone: station?.phone ?? findHotline(tree.units)?.phone ?? null,
    }
  },
})
