import type { FieldDictionary } from '@shared/form/field-definition'
import { FieldDefinition } from '@shared/form/field-definition'
import type { ItemVersion } from '@shared/service-item/item-version'
import {
  type CatalogueFiles,
  type ImportedCatalogue,
  importCatalogue,
} from '@shared/service-item/publish/import-catalogue'
import * as z from 'zod/mini'
import { readCatalogueFiles } from '../../../prisma/seed/catalogue-files'
import { SEED_FOLDER } from '../../../prisma/seed/seed-data'

/** The files of the demo county as they lie there, read once. */
export const countyFiles: CatalogueFiles = await readCatalogueFiles(SEED_FOLDER)

/** The county's catalogue, as it is published. */
export const county: ImportedCatalogue = importCatalogue(countyFiles, () => 1)

/** The county's dictionary. */
export const dictionary: FieldDictionary = {
  fields: new Map(
    z
      .array(FieldDefinition)
      .parse(countyFiles.fields)
      .map((field) => [field.key, field]),
  ),
  codeLists: new Map(Object.entries(countyFiles.codeLists)) as FieldDictionary['codeLists'],
}

/** What an expression may know on an ordinary day. */
export const context = { today: '2026-03-02', county: '430423000000' }

/** One item of the county. */
export function itemOf(itemId: string): ItemVersion {
  const item = county.versions.find((one) => one.itemId === itemId)
  if (item === undefined) throw new RangeError(`no item ${itemId}`)
  return item
}

type Row = Record<string, unknown>

/** The county's files with one row changed; the change is made on a copy. */
export function withRow(
  part: 'items' | 'forms' | 'routing' | 'fields' | 'licences' | 'bundles' | 'mandates',
  id: string,
  change: (row: Row) => void,
): CatalogueFiles {
  const rows = structuredClone(countyFiles[part]) as Row[]
  const row = rows.find((one) => [one.id, one.itemId, one.key, one.type, one.number].includes(id))
  if (row === undefined) throw new RangeError(`no row ${id}`)
  change(row)
  return { ...countyFiles, [part]: rows }
}
