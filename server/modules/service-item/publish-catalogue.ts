import { problem } from '@shared/problem/problem'
import { formOf } from '@shared/service-item/fallback-form'
import type { ItemVersion } from '@shared/service-item/item-version'
import { type CatalogueFiles, importCatalogue } from '@shared/service-item/publish/import-catalogue'
import type { Tx } from '../../platform/db'
import { hashOf } from '../../platform/trpc'
import { dictionaryAt, readDictionary } from './dictionary'
import { dictionaryPart } from './dictionary-part'
import { type DictionaryPins, findDocumentVersion } from './store/document-store'
import { insertItemVersion, listCurrentDefinitions, type StoredVersion, saveDocument } from './store/publish-store'

/** 发布结果 — items that got a new version, and documents that changed. */
export type Published = { readonly items: readonly string[]; readonly documents: readonly string[] }

/**
 * 发布目录 — checks a whole catalogue and publishes what changed: an item whose definition or whose fields changed gets its next version, all
 * others are left alone, and cases keep the version that they began on, with the dictionary of its day. All or nothing. Throws `catalogue.refused` with every row that may not be published.
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
  const documents: string[] = []
  for (const [key, body] of Object.entries(documentsOf(files))) {
    if (await saveDocument(tx, key, body, at)) documents.push(key)
  }
  const pins = {
    fields: await findDocumentVersion(tx, 'fields'),
    codeLists: await findDocumentVersion(tx, 'codeLists'),
  }
  const items: string[] = []
  for (const item of versions) {
    const before = current.get(item.itemId)
    if (before !== undefined && (await isSame(tx, before, { item, pins }))) continue
    await insertItemVersion(tx, { ...item, version: (before?.version ?? 0) + 1 }, { pins, at, by })
    items.push(item.itemId)
  }
  return { items, documents }
}

/** Documents that come with the items; papers, roles and hours have their own way in. */
function documentsOf({ fields, codeLists, licences, bundles, bundlePlans, words }: CatalogueFiles) {
  return { fields, codeLists, licences, bundles, bundlePlans, words }
}

/** The same definition, and the same meaning of every field that it asks for. */
async function isSame(
  tx: Tx,
  before: StoredVersion,
  now: { readonly item: ItemVersion; readonly pins: DictionaryPins },
): Promise<boolean> {
  if (!isEqual(before.definition, now.item)) return false
  if (before.pins.fields === now.pins.fields && before.pins.codeLists === now.pins.codeLists) return true
  const form = formOf(now.item)
  const [was, is] = [await dictionaryAt(tx, before.pins), await readDictionary(tx, now.pins)]
  return isEqual(dictionaryPart(form, was), dictionaryPart(form, is))
}

/** Equal whatever the order of keys, as the database gives them back in its own. */
function isEqual(a: unknown, b: unknown): boolean {
  return Buffer.from(hashOf(a)).equals(Buffer.from(hashOf(b)))
}
