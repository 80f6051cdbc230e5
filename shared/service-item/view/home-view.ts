import * as z from 'zod/mini'
import { StationCard } from '../../organisation/view/place-view'
import { BundleCard, ItemCard } from './item-card'

/** 首页 — eight frequent items, events of life, the nearest point and the phone to ask. */
export const HomeView = z.strictObject({
  frequent: z.array(ItemCard),
  /** 'counts': by what people here really asked for; 'stated': the county's own order while there are too few cases. */
  frequentBy: z.enum(['counts', 'stated']),
  bundles: z.array(BundleCard),
  station: z.nullable(StationCard),
  phone: z.nullable(z.string()),
})
export type HomeView = z.infer<typeof HomeView>
