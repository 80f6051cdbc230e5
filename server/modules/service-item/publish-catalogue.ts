import { problem } from '@shared/problem/problem'
import type { ItemVersion } from '@shared/service-item/item-version'
import { type CatalogueFiles, importCatalogue } from '@shared/service-item/publish/import-catalogue'
import type { Tx } from '../../platform/db'
import { hashOf } from '../../platform/trpc'
import { insertItemVersion, listCurrentDefinitions, saveDocument } from './store/publish-store'

/** 发布结果 — items that got a new version, and documents that changed. */
export type Published = { readonly items: readonly string[]; readonly documents: readonly string[] }

/**
 * 发布目录 — checks a whole catalogue and publishes what changed: such an item gets its next version, all others are left alone, and cases keep
 * the version that they began on. All or nothing. Throws `catalogue.refused` with every row that may not be published.
 */
export async function publishCatalogue(
  tx: Tx,
  files: CatalogueFiles,
  { at, by }: { readonly at: Date; readonly by: string | null },
): Promise<Published> {
  const current = await listCurrentDefinitions(tx)
  const { versions, faults } = importCatalogue(files, (itemId) => current.get(itemId)?.version ?? 1)
  if (faults.length > 0) {
    const rows = faults.slice(0, 200).map(({ row, path, what, fix }) => ({
      path: `${row}.${path}`,
      message: `${what}。${fix}。`,
    }))
    throw problem('catalogue.refused', { count: faults.length }, rows)
  }
  const items: string[] = []
  for (const item of versions) {
    const before = current.get(item.itemId)
    if (before !== undefined && isSame(before.definition, item)) continue
    await insertItemVersion(tx, { ...item, version: (before?.version ?? 0) + 1 }, at, by)
    items.push(item.itemId)
  }
  const documents: string[] = []
  for (const [key, body] of Object.entries(documentsOf(files))) {
    if (await saveDocument(tx, key, body, at)) documents.push(key)
  }
  return { items, documents }
}

/** Documents that come with the items; papers, roles and hours have their own way in. */
function documentsOf({ fields, codeLists, licences, bundles, words }: CatalogueFiles) {
  return { fields, codeLists, licences, bundles, words }
}

/** Equal whatever the order of keys, as the database gives them back in its own. */
function isSame(before: unknown, now: ItemVersion): boolean {
  return Buffer.from(hashOf(before)).equals(Buffer.from(hashOf(now)))
}
