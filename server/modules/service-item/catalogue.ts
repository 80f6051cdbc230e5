import { problem } from '@shared/problem/problem'
import {
  CATALOGUE_DOCUMENTS,
  type CatalogueDocument,
  type CatalogueDocumentKey,
} from '@shared/service-item/catalogue-document'
import type { ItemVersion } from '@shared/service-item/item-version'
import { keptMap, type Tx } from '../../platform/db'
import { findDocument, findDocumentVersion } from './store/document-store'
import { findCurrentVersionNumber, findItemVersion } from './store/item-store'

const keptVersions = keptMap<string, ItemVersion>()
const keptDocuments = keptMap<CatalogueDocumentKey, { version: number; body: unknown }>()

/**
 * An item as published: the version asked for, else the current one. A published version never changes, so it is read once and kept.
 * Throws `catalogue.itemUnknown`, or `catalogue.versionUnknown` when the item has no such version.
 */
export async function getItemVersion(tx: Tx, itemId: string, version?: number): Promise<ItemVersion> {
  const wanted = version ?? (await findCurrentVersionNumber(tx, itemId))
  if (wanted === null) throw problem('catalogue.itemUnknown')
  const key = `${itemId}@${wanted}`
  const kept = keptVersions.get(key)
  if (kept !== undefined) return kept
  const found = await findItemVersion(tx, itemId, wanted)
  if (found === null) {
    const known = (await findCurrentVersionNumber(tx, itemId)) !== null
    throw problem(known ? 'catalogue.versionUnknown' : 'catalogue.itemUnknown')
  }
  keptVersions.set(key, found)
  return found
}

/** The version that a new application starts on. Throws `catalogue.itemUnknown`. */
export async function getCurrentVersion(tx: Tx, itemId: string): Promise<ItemVersion> {
  return getItemVersion(tx, itemId)
}

/** A document of the catalogue. Throws `catalogue.itemUnknown` when it was never imported. */
export async function getCatalogueDocument<Key extends CatalogueDocumentKey>(
  tx: Tx,
  key: Key,
): Promise<CatalogueDocument<Key>> {
  const found = await findCatalogueDocument(tx, key)
  if (found === null) throw problem('catalogue.itemUnknown')
  return found
}

/** A document of the catalogue, parsed, or null where the county has none; read again only when its version rose. */
export async function findCatalogueDocument<Key extends CatalogueDocumentKey>(
  tx: Tx,
  key: Key,
): Promise<CatalogueDocument<Key> | null> {
  const kept = keptDocuments.get(key)
  if (kept !== undefined && kept.version === (await findDocumentVersion(tx, key)))
    return kept.body as CatalogueDocument<Key>
  const found = await findDocument(tx, key)
  if (found === null) return null
  const body = CATALOGUE_DOCUMENTS[key].parse(found.body) as CatalogueDocument<Key>
  keptDocuments.set(key, { version: found.version, body })
  return body
}
