import type { Tx } from '../../../platform/db'

/** The documents that make the dictionary of fields. */
export const DICTIONARY_DOCUMENTS: readonly string[] = ['fields', 'codeLists']

/** The versions of both that belong together. */
export type DictionaryPins = { readonly fields: number; readonly codeLists: number }

/** One document of the catalogue with its version, unparsed; null when there is none. */
export async function findDocument(tx: Tx, key: string): Promise<{ version: number; body: unknown } | null> {
  const row = await tx.catalogueDocument.findUnique({ where: { key } })
  return row === null ? null : { version: row.version, body: row.body }
}

/** The version of a document; 0 when there is none. */
export async function findDocumentVersion(tx: Tx, key: string): Promise<number> {
  const row = await tx.catalogueDocument.findUnique({ where: { key }, select: { version: true } })
  return row?.version ?? 0
}

/** One version of a document of the dictionary as it was published, unparsed; null when there is none. */
export async function findDocumentAt(tx: Tx, key: keyof DictionaryPins, version: number): Promise<unknown> {
  const row = await tx.catalogueDocumentVersion.findUnique({ where: { key_version: { key, version } } })
  return row?.body ?? null
}
