import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ItemVersion } from '@shared/service-item/item-version'
import type { CatalogueFiles } from '@shared/service-item/publish/import-catalogue'

/** Reads the files of a catalogue as they lie in a folder, without looking at their rows. Throws when a file is missing or no JSON; only the plans of bundles may be missing. */
export async function readCatalogueFiles(folder: string): Promise<CatalogueFiles> {
  const read = async (name: string): Promise<Record<string, unknown>> =>
    JSON.parse(await readFile(join(folder, name), 'utf8'))
  const [items, forms, organisation, fields, licences, bundles, exceptions, words] = await Promise.all(
    ['items', 'forms', 'organisation', 'fields', 'licences', 'bundles', 'exceptions', 'words'].map((name) =>
      read(`${name}.json`),
    ),
  )
  const plans = await read('bundle-plans.json').catch(noneWhereAbsent)
  return {
    items: listOf(items?.items),
    forms: listOf(forms?.forms),
    routing: listOf(organisation?.itemRouting),
    fields: listOf(fields?.fields),
    codeLists: mapOf(fields?.codeLists),
    licences: listOf(licences?.licences),
    bundles: listOf(bundles?.bundles),
    bundlePlans: listOf(plans?.bundlePlans),
    units: listOf(organisation?.units),
    mandates: listOf(organisation?.chiefRepMandates),
    exceptions: mapOf(exceptions?.exceptions) as Record<string, ItemVersion['exceptions']>,
    words: mapOf(words?.words) as Record<string, string[]>,
  }
}

/** The place code of the county whose files these are, as organisation.json says it; empty when it says none. */
export async function readCountyCode(folder: string): Promise<string> {
  const organisation = JSON.parse(await readFile(join(folder, 'organisation.json'), 'utf8')) as {
    divisionRoot?: unknown
  }
  return typeof organisation.divisionRoot === 'string' ? organisation.divisionRoot : ''
}

/** A county that has joined no forms has no such file. */
function noneWhereAbsent(error: unknown): Record<string, unknown> {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
  throw error
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function mapOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}
}
