import * as z from 'zod/mini'

/**
 * 事项卡片 — an item as it stands in lists: where to go, how many papers at most, how long. `materials` null means that the sources do not
 * say, and is shown as 以当地窗口为准.
 */
export const ItemCard = z.strictObject({
  itemId: z.string(),
  name: z.string(),
  dept: z.string(),
  domain: z.string(),
  where: z.string(),
  materials: z.nullable(z.int()),
  limitText: z.string(),
  handlingType: z.string(),
  /** False where the applicant's fields and a free statement are asked instead of a form of its own. */
  hasOwnForm: z.boolean(),
  online: z.boolean(),
  station: z.boolean(),
})
export type ItemCard = z.infer<typeof ItemCard>

/** 搜索结果一条 — with the word that matched, when it was not the name itself. */
export const SearchHit = z.strictObject({
  itemId: z.string(),
  name: z.string(),
  matched: z.nullable(z.string()),
  dept: z.string(),
  where: z.string(),
  materials: z.nullable(z.int()),
  limitText: z.string(),
})
export type SearchHit = z.infer<typeof SearchHit>

/** 搜索结果 — what was found, best first; `didYouMean` holds likely items when nothing matched well. */
export const SearchAnswer = z.strictObject({
  hits: z.array(SearchHit),
  didYouMean: z.array(z.strictObject({ itemId: z.string(), name: z.string() })),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

/** 一件事卡片 — `items` counts its matters, `available` those that this catalogue has. */
export const BundleCard = z.strictObject({
  id: z.string(),
  name: z.string(),
  items: z.int(),
  available: z.int(),
})
export type BundleCard = z.infer<typeof BundleCard>

/** 一件事 — an event of life with its matters; a matter without a card is not in this catalogue and is asked at the counter. */
export const BundleView = z.strictObject({
  id: z.string(),
  name: z.string(),
  leadDept: z.nullable(z.string()),
  conditions: z.nullable(z.array(z.string())),
  matters: z.array(z.strictObject({ name: z.string(), dept: z.nullable(z.string()), item: z.nullable(ItemCard) })),
  orderNote: z.nullable(z.string()),
  sharedMaterials: z.nullable(z.array(z.string())),
  promiseText: z.nullable(z.string()),
  verified: z.boolean(),
  /** The county has joined the forms: all can be applied for as one. */
  together: z.boolean(),
})
export type BundleView = z.infer<typeof BundleView>
