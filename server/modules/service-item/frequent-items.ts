import type { RunContext, Services } from '../../platform/trpc'
import { findCatalogueDocument } from './catalogue'
import { countCasesByItem } from './store/demand-store'

/** So many stand on the first page. */
const SHOWN = 8
/** Below so many cases a year the counts say little, and the county's own order stands. */
const ENOUGH_CASES = 100
const YEAR_MS = 365 * 86_400_000
/** The order may be an hour old. */
const KEPT_MS = 3_600_000

type Frequent = { readonly by: 'counts' | 'stated'; readonly itemIds: readonly string[] }

const kept = new WeakMap<Services, { readonly atMs: number; readonly frequent: Frequent }>()

/** 高频事项 — by what people of the county applied for in a year, or in the county's stated order while there are too few cases. */
export async function frequentItems(ctx: RunContext): Promise<Frequent> {
  const nowMs = Date.parse(ctx.now)
  const before = kept.get(ctx.services)
  if (before !== undefined && Math.abs(nowMs - before.atMs) < KEPT_MS) return before.frequent
  const counts = await countCasesByItem(ctx.tx, ctx.services.county, new Date(nowMs - YEAR_MS))
  const stated = (await findCatalogueDocument(ctx.tx, 'frequent')) ?? []
  const enough = counts.reduce((sum, one) => sum + one.cases, 0) >= ENOUGH_CASES
  const order = [...(enough ? counts.map((one) => one.itemId) : []), ...stated]
  const frequent: Frequent = { by: enough ? 'counts' : 'stated', itemIds: [...new Set(order)].slice(0, SHOWN) }
  kept.set(ctx.services, { atMs: nowMs, frequent })
  return frequent
}
