import type { FieldDictionary } from '@shared/form/field-definition'
import { problem } from '@shared/problem/problem'
import { CATALOGUE_DOCUMENTS } from '@shared/service-item/catalogue-document'
import type { ItemVersion } from '@shared/service-item/item-version'
import { keptMap, type Tx } from '../../platform/db'
import { type DictionaryPins, findDocumentAt } from './store/document-store'
import { findDictionaryPins } from './store/item-store'

/** What names a version of an item. */
type VersionName = Pick<ItemVersion, 'itemId' | 'version'>

const keptPins = keptMap<string, DictionaryPins>()
const keptDictionaries = keptMap<string, FieldDictionary>()

/**
 * The dictionary of fields with its code lists that an item version was published with: a case keeps reading the definitions that it was
 * filled in by. Never changes, so it is read once and kept. Throws `catalogue.versionUnknown`.
 */
export async function getFieldDictionary(tx: Tx, { itemId, version }: VersionName): Promise<FieldDictionary> {
  const key = `${itemId}@${version}`
  const pins = keptPins.get(key) ?? (await findDictionaryPins(tx, itemId, version))
  if (pins === null) throw problem('catalogue.versionUnknown')
  keptPins.set(key, pins)
  return dictionaryAt(tx, pins)
}

/** The dictionary of two document versions. */
export async function dictionaryAt(tx: Tx, pins: DictionaryPins): Promise<FieldDictionary> {
  const key = `${pins.fields}.${pins.codeLists}`
  const dictionary = keptDictionaries.get(key) ?? (await readDictionary(tx, pins))
  keptDictionaries.set(key, dictionary)
  return dictionary
}

/** The dictionary of two document versions that may not be committed yet: nothing is kept of it. */
export async function readDictionary(tx: Tx, pins: DictionaryPins): Promise<FieldDictionary> {
  const fields = CATALOGUE_DOCUMENTS.fields.parse(await findDocumentAt(tx, 'fields', pins.fields))
  const codeLists = CATALOGUE_DOCUMENTS.codeLists.parse(await findDocumentAt(tx, 'codeLists', pins.codeLists))
  return { fields: new Map(fields.map((field) => [field.key, field])), codeLists: new Map(Object.entries(codeLists)) }
}
