import { bundleIdOf } from '@shared/bundle/bundle-plan'
import type { Tx } from '../../../platform/db'
import { findCatalogueDocument, getItemVersion } from '../../service-item'

/** The name of what a draft is for: an item as it was then, or a bundle. Throws `catalogue.itemUnknown`. */
export async function nameOfApplied(tx: Tx, draft: { itemId: string; itemVersion: number }): Promise<string> {
  const bundleId = bundleIdOf(draft.itemId)
  if (bundleId === null) return (await getItemVersion(tx, draft.itemId, draft.itemVersion)).facts.name
  const plans = (await findCatalogueDocument(tx, 'bundlePlans')) ?? []
  return plans.find((plan) => plan.bundleId === bundleId)?.name ?? '一件事'
}
