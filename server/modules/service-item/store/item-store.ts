import { ItemVersion } from '@shared/service-item/item-version'
import type { Tx } from '../../../platform/db'
import type { DictionaryPins } from './document-store'

/** Number of the version that a new application starts on; null for an unknown item. */
export async function findCurrentVersionNumber(tx: Tx, itemId: string): Promise<number | null> {
  const row = await tx.serviceItem.findUnique({ where: { itemId }, select: { currentVersion: true } })
  return row?.currentVersion ?? null
}

/** One version as it was published, or null. A version never changes, so what is read once may be kept. */
export async function findItemVersion(tx: Tx, itemId: string, version: number): Promise<ItemVersion | null> {
  const row = await tx.itemVersion.findUnique({ where: { itemId_version: { itemId, version } } })
  return row === null ? null : ItemVersion.parse(row.definition)
}

/** The current version of every item, in the order in which they were first published. */
export async function listCurrentVersions(tx: Tx): Promise<ItemVersion[]> {
  const rows = await tx.$queryRaw<{ definition: unknown }[]>`
    SELECT v."definition" FROM "ServiceItem" i
    JOIN "ItemVersion" v ON v."itemId" = i."itemId" AND v."version" = i."currentVersion"
    ORDER BY i."itemId"`
  return rows.map((row) => ItemVersion.parse(row.definition))
}

/** The dictionary that a version was published with, or null for an unknown one. */
export async function findDictionaryPins(tx: Tx, itemId: string, version: number): Promise<DictionaryPins | null> {
  const row = await tx.itemVersion.findUnique({
    where: { itemId_version: { itemId, version } },
    select: { fieldsVersion: true, codeListsVersion: true },
  })
  return row === null ? null : { fields: row.fieldsVersion, codeLists: row.codeListsVersion }
}

/** What tells whether items, documents or templates changed since they were last read. */
export async function readCatalogueStamp(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ stamp: string }[]>`
    SELECT md5(concat(
      (SELECT string_agg("itemId" || '@' || "currentVersion", ',' ORDER BY "itemId") FROM "ServiceItem"),
      (SELECT string_agg("key" || '@' || "version", ',' ORDER BY "key") FROM "CatalogueDocument"),
      (SELECT string_agg("key" || '@' || "version", ',' ORDER BY "key", "version") FROM "NoticeTemplate"))) AS stamp`
  return row?.stamp ?? ''
}
