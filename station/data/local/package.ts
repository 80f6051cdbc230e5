import type { FieldDictionary } from '@shared/form/field-definition'
import { problem } from '@shared/problem/problem'
import { search } from '@shared/search/search'
import { buildSearchIndex, type SearchIndex } from '@shared/search/search-index'
import type { ItemVersion } from '@shared/service-item/item-version'
import { acceptingPointId, type ReceiptKind, receiptKindOf } from '@shared/station/receipt-kind'
import type { DevicePoint } from '@shared/station/view/device-view'
import { type DeviceContext, enrolledDevice } from '../device-context'
import type { ItemHit, StationPackage } from '../station-api'

/** The package with what is made from it once: dictionary and search index take some tens of milliseconds to build. */
type Opened = {
  readonly pack: StationPackage
  readonly items: ReadonlyMap<string, ItemVersion>
  readonly dictionary: FieldDictionary
  readonly index: SearchIndex
}

const opened = new WeakMap<DeviceContext['db']['cache'], Opened>()

/** The package of this device. Throws `sync.noPackage` when none was ever fetched. */
export async function openPackage(ctx: DeviceContext): Promise<Opened> {
  const { cache } = ctx.db
  const head = await cache.packages.get('head')
  if (head === undefined) throw problem('sync.noPackage')
  const known = opened.get(cache)
  if (known?.pack.version === head.version) return known
  const row = await cache.packages.get('body')
  if (row === undefined) throw problem('sync.noPackage')
  const pack = { ...(row.body as StationPackage), savedAt: head.savedAt }
  const made: Opened = {
    pack,
    items: new Map(pack.items.map((item) => [item.itemId, item])),
    dictionary: {
      fields: new Map(pack.fields.map((field) => [field.key, field])),
      codeLists: new Map(Object.entries(pack.codeLists)),
    },
    index: buildSearchIndex(pack.searchEntries),
  }
  opened.set(cache, made)
  return made
}

/** Version of the package that lies here; null for none. */
export async function packageVersion(ctx: DeviceContext): Promise<string | null> {
  return (await ctx.db.cache.packages.get('head'))?.version ?? null
}

/** Stores a newer package. */
export async function savePackage(
  ctx: DeviceContext,
  pack: Omit<StationPackage, 'savedAt'>,
  savedAt: string,
): Promise<void> {
  const { version } = pack
  await ctx.db.cache.packages.bulkPut([
    { key: 'body', version, savedAt, body: pack },
    { key: 'head', version, savedAt, body: null },
  ])
  ctx.changed()
}

/** One item of the package. Throws `catalogue.itemUnknown`. */
export async function findItem(ctx: DeviceContext, itemId: string): Promise<ItemVersion> {
  const item = (await openPackage(ctx)).items.get(itemId)
  if (item === undefined) throw problem('catalogue.itemUnknown')
  return item
}

/** Items by what a person calls them, by pinyin or initials; an empty text answers those that this station may take in. */
export async function searchPackage(ctx: DeviceContext, text: string, limit: number): Promise<ItemHit[]> {
  const { pack, items, index } = await openPackage(ctx)
  const { point } = await enrolledDevice(ctx)
  const cards = new Map(pack.cards.map((card) => [card.itemId, card]))
  const found =
    text.trim() === ''
      ? pack.cards.filter((card) => card.station).map((card) => ({ id: card.itemId, word: null }))
      : search(index, text, limit).map((hit) => ({ id: hit.id, word: hit.matched }))
  return found.slice(0, limit).flatMap(({ id, word }) => {
    const card = cards.get(id)
    const item = items.get(id)
    if (card === undefined || item === undefined) return []
    return [
      {
        itemId: id,
        name: card.name,
        matched: word === null || word.kind === 'name' ? null : word.text,
        dept: card.dept,
        where: card.where,
        materials: card.materials,
        limitText: card.limitText,
        receipt: receiptOfItem(pack, item, point),
      },
    ]
  })
}

/** Which paper this point gives for an item, by the county's routing as it lies here. */
export function receiptOfItem(
  pack: Pick<StationPackage, 'points'>,
  { routing }: ItemVersion,
  here: Pick<DevicePoint, 'pointId' | 'kind'>,
): ReceiptKind {
  const accepting = acceptingPointId(routing.nodes, pack.points, here.pointId)
  return receiptKindOf(here, { accepting, villageMode: routing.villageMode })
}

/** Name of the applicant as far as it is filled in; nothing yet is an empty text. */
export function nameOfApplicant(answers: Readonly<Record<string, unknown>>): string {
  const name = answers.name ?? answers.enterpriseName
  return typeof name === 'string' ? name : ''
}
