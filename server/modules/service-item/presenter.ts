import type { Bundle } from '@shared/service-item/bundle'
import type { BundleCard, BundleView, ItemCard } from '@shared/service-item/view/item-card'

/** An event of life as a card. */
export function presentBundleCard(bundle: Bundle, cards: ReadonlyMap<string, ItemCard>): BundleCard {
  const available = bundle.sub_items.filter((one) => one.item_id !== null && cards.has(one.item_id))
  return { id: bundle.id, name: bundle.name, items: bundle.sub_items.length, available: available.length }
}

/** An event of life with its matters; what this catalogue does not have stands without a card. */
export function presentBundle(bundle: Bundle, cards: ReadonlyMap<string, ItemCard>, together: boolean): BundleView {
  return {
    id: bundle.id,
    name: bundle.name,
    leadDept: bundle.lead_dept,
    conditions: bundle.conditions,
    matters: bundle.sub_items.map(({ name, dept, item_id }) => ({
      name,
      dept,
      item: item_id === null ? null : (cards.get(item_id) ?? null),
    })),
    orderNote: bundle.order.note,
    sharedMaterials: bundle.shared_materials,
    promiseText: bundle.promise?.text ?? null,
    verified: bundle.verified,
    together,
  }
}
