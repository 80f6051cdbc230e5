import { townshipOf, unitNamerAt } from '@shared/organisation/unit-at-place'
import { problem } from '@shared/problem/problem'
import type { SearchEntry } from '@shared/search/search-entry'
import { buildSearchIndex, type SearchIndex } from '@shared/search/search-index'
import { itemCardOf, whereText } from '@shared/service-item/item-card-of'
import type { ItemVersion } from '@shared/service-item/item-version'
import type { ItemCard } from '@shared/service-item/view/item-card'
import { keptMap, keptValue, type Tx } from '../../platform/db'
import { type OrgTree, orgTree } from '../organisation'
import { findCatalogueDocument } from './catalogue'
import { searchEntryOf, syllablesOf } from './readings'
import { listCurrentVersions, readCatalogueStamp } from './store/item-store'

/** 上架的目录 — the current versions with what is made from them once: cards and the search index. */
export type Shelf = {
  readonly stamp: string
  readonly tree: OrgTree
  readonly items: readonly ItemVersion[]
  readonly cards: ReadonlyMap<string, ItemCard>
  readonly entries: readonly SearchEntry[]
  readonly index: SearchIndex
}

const kept = keptValue<Shelf>()

/** The catalogue as published now. One query tells whether anything changed; only then is it put together anew. */
export async function shelfOf(tx: Tx): Promise<Shelf> {
  const tree = await orgTree(tx)
  const stamp = `${(await readCatalogueStamp(tx)).slice(0, 16)}-${tree.stamp.slice(0, 16)}`
  if (kept.now?.stamp === stamp) return kept.now
  const items = await listCurrentVersions(tx)
  const words = (await findCatalogueDocument(tx, 'words')) ?? {}
  const order = (await findCatalogueDocument(tx, 'frequent')) ?? []
  const rank = (itemId: string) => (order.includes(itemId) ? order.indexOf(itemId) : order.length)
  const sorted = [...items].sort((a, b) => rank(a.itemId) - rank(b.itemId))
  const entries = sorted.map((item) => searchEntryOf(item, words[item.itemId] ?? []))
  const shelf: Shelf = {
    stamp,
    tree,
    items,
    cards: new Map(sorted.map((item) => [item.itemId, itemCardOf(item, (unitId) => tree.units.get(unitId))])),
    entries,
    index: buildSearchIndex(entries, syllablesOf),
  }
  kept.now = shelf
  return shelf
}

const keptHere = keptMap<string, Shelf>()

/**
 * The shelf as it stands at a place (twelve digits): its cards name the units that do the work there, and no township where none is known.
 * Throws `place.unknown`.
 */
export async function shelfAt(tx: Tx, division: string | undefined): Promise<Shelf> {
  const shelf = await shelfOf(tx)
  if (division !== undefined && !shelf.tree.divisions.has(division)) throw problem('place.unknown')
  const town = division === undefined ? null : townshipOf(division)
  const before = keptHere.get(town ?? '')
  if (before?.stamp === shelf.stamp) return before
  const unitOf = unitNamerAt(town, shelf.tree)
  const where = new Map(shelf.items.map((item) => [item.itemId, whereText(item, unitOf)]))
  const cards = new Map([...shelf.cards].map(([id, card]) => [id, { ...card, where: where.get(id) ?? card.where }]))
  const here = { ...shelf, cards }
  keptHere.set(town ?? '', here)
  return here
}

/** 上架 — puts the catalogue together before anybody asks for it: the first search would wait for the index, and a third of a second is felt. */
export async function stockShelf(db: Tx): Promise<void> {
  await shelfOf(db)
}
