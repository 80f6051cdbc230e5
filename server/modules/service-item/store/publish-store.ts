import type { ItemVersion } from '@shared/service-item/item-version'
import type { Tx } from '../../../platform/db'
import { DICTIONARY_DOCUMENTS, type DictionaryPins } from './document-store'

/** A version as it is stored: its number, its definition and the dictionary that it was published with. */
export type StoredVersion = { readonly version: number; readonly definition: unknown; readonly pins: DictionaryPins }

/** The current version of every item, by item. */
export async function listCurrentDefinitions(tx: Tx): Promise<Map<string, StoredVersion>> {
  const rows = await tx.$queryRaw<({ itemId: string; version: number; definition: unknown } & DictionaryPins)[]>`
    SELECT v."itemId", v."version", v."definition", v."fieldsVersion" AS "fields", v."codeListsVersion" AS "codeLists"
    FROM "ServiceItem" i
    JOIN "ItemVersion" v ON v."itemId" = i."itemId" AND v."version" = i."currentVersion"`
  return new Map(rows.map(({ itemId, version, definition, ...pins }) => [itemId, { version, definition, pins }]))
}

/** Stores a version and makes it the one that new applications start on; older versions stay for the cases that began on them. */
export async function insertItemVersion(
  tx: Tx,
  item: ItemVersion,
  { pins, at, by }: { readonly pins: DictionaryPins; readonly at: Date; readonly by: string | null },
): Promise<void> {
  const head = { name: item.facts.name, currentVersion: item.version, updatedAt: at }
  await tx.serviceItem.upsert({
    where: { itemId: item.itemId },
    create: { itemId: item.itemId, ...head },
    update: head,
  })
  await tx.itemVersion.create({
    data: {
      itemId: item.itemId,
      version: item.version,
      definition: item as object,
      fieldsVersion: pins.fields,
      codeListsVersion: pins.codeLists,
      publishedAt: at,
      publishedBy: by,
    },
  })
}

/** Stores a document; its version rises only when its body really changed. Answers whether it did. Of the dictionary every version is kept. */
export async function saveDocument(tx: Tx, key: string, body: unknown, at: Date): Promise<boolean> {
  const changed = await tx.$executeRaw`
    INSERT INTO "CatalogueDocument" ("key", "version", "body", "updatedAt")
    VALUES (${key}, 1, ${JSON.stringify(body)}::jsonb, ${at})
    ON CONFLICT ("key") DO UPDATE
    SET "version" = "CatalogueDocument"."version" + 1, "body" = EXCLUDED."body", "updatedAt" = EXCLUDED."updatedAt"
    WHERE "CatalogueDocument"."body" IS DISTINCT FROM EXCLUDED."body"`
  if (changed > 0 && DICTIONARY_DOCUMENTS.includes(key)) {
    await tx.$executeRaw`
      INSERT INTO "CatalogueDocumentVersion" ("key", "version", "body", "publishedAt")
      SELECT "key", "version", "body", "updatedAt" FROM "CatalogueDocument" WHERE "key" = ${key}`
  }
  return changed > 0
}
