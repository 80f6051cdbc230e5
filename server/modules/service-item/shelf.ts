import type { SearchEntry } from '@shared/search/search-entry'
import { buildSearchIndex, type SearchIndex } from '@shared/search/search-index'
import { itemCardOf } from '@shared/service-item/item-card-of'
import type { ItemVersion } from '@shared/service-item/item-version'
import type { ItemCard } from '@shared/service-item/view/item-card'
import { keptValue, type Tx } from '../../platform/db'
import { orgTree } from '../organisation'
import { findCatalogueDocument } from './catalogue'
import { searchEntryOf, syllablesOf } from './readings'
import { listCurrentVersions, readCatalogueStamp } from './store/item-store'

/** 上架的目录 — the current versions with what is made from them once: cards and the search index. */
export type Shelf = {
  readonly stamp: string
  readonly items: readonly ItemVersion[]
  readonly cards: ReadonlyMap<string, ItemCard>
  readonly entries: readonly SearchEntry[]
  readonly index: SearchIndex
}

const kept = keptValue<Shelf>()

/** The catalogue as published now. One query tells whether anything changed; only then is it put together anew. */
export async function shelfOf(tx: Tx): Promise<Shelf> {
  const { stamp: treeStamp, units } = await orgTree(tx)
  const stamp = `${(await readCatalogueStamp(tx)).slice(0, 16)}-${treeStamp.slice(0, 16)}`
  if (kept.now?.stamp === stamp) return kept.now
  const items = await listCurrentVersions(tx)
  const words = (await findCatalogueDocument(tx, 'words')) ?? {}
  const order = (await findCatalogueDocument(tx, 'frequent')) ?? []
  const rank = (itemId: string) => (order.includes(itemId) ? order.indexOf(itemId) : order.length)
  const sorted = [...items].sort((a, b) => rank(a.itemId) - rank(b.itemId))
  const entries = sorted.map((item) => searchEntryOf(item, words[item.itemId] ?? []))
  const shelf: Shelf = {
    stamp,
    items,
    cards: new Map(sorted.map((item) => [item.itemId, itemCardOf(item, (unitId) => units.get(unitId))])),
    entries,
    index: buildSearchIndex(entries, syllablesOf),
  }
  kept.now = shelf
  return shelf
}

/** 上架 — puts the catalogue together before anybody asks for it: the first search would wait for the index, and a third of a second is felt. */
export async function stockShelf(db: Tx): Promise<void> {
  await shelfOf(db)
}
