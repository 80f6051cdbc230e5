import type { Tx } from '../../../platform/db'

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
