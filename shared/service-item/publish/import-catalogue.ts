import type * as z from 'zod/mini'
import { BundlePlan } from '../../bundle/bundle-plan'
import { planFaults } from '../../bundle/plan-faults'
import { CodeList, FieldDefinition, type FieldDictionary } from '../../form/field-definition'
import { FormDefinition } from '../../form/form-definition'
import { ChiefRepMandate, Routing } from '../../organisation/routing'
import { Unit } from '../../organisation/unit'
import { Bundle } from '../bundle'
import { ItemFacts } from '../item-facts'
import type { ItemVersion } from '../item-version'
import { LicenceType } from '../licence-type'
import { expressionFaults } from './expression-faults'
import { publishFaults } from './publish-check'
import { type RowFault, shapeFaults } from './row-fault'

/** 待导入的目录 — rows as they lie in files or in an editor's table, not yet looked at. */
export type CatalogueFiles = {
  readonly items: readonly unknown[]
  readonly forms: readonly unknown[]
  readonly routing: readonly unknown[]
  readonly fields: readonly unknown[]
  readonly codeLists: Readonly<Record<string, unknown>>
  readonly licences: readonly unknown[]
  readonly bundles: readonly unknown[]
  readonly bundlePlans: readonly unknown[]
  readonly units: readonly unknown[]
  readonly mandates: readonly unknown[]
  /** Reasons on record by item id. */
  readonly exceptions: Readonly<Record<string, ItemVersion['exceptions']>>
  /** Everyday words by item id. */
  readonly words: Readonly<Record<string, readonly string[]>>
}

/** 导入结果 — the versions that may be published, and every fault of the others: one bad row does not hide the next. */
export type ImportedCatalogue = { readonly versions: readonly ItemVersion[]; readonly faults: readonly RowFault[] }

/**
 * Checks a whole catalogue before anything of it is published: the shape of every row, then what the rows say of each other. Pure;
 * `versionOf` gives the number that an item's version will have. Rows that fail are named with path, fault and remedy.
 */
export function importCatalogue(files: CatalogueFiles, versionOf: (itemId: string) => number): ImportedCatalogue {
  const faults: RowFault[] = []
  const rows = <Schema extends z.ZodMiniType>(
    list: readonly unknown[],
    schema: Schema,
    at: string,
  ): z.output<Schema>[] =>
    list.flatMap((row, index) => {
      const parsed = schema.safeParse(row)
      if (parsed.success) return [parsed.data]
      faults.push(...shapeFaults(nameOf(row) ?? `第 ${index + 1} 行`, at, parsed.error.issues))
      return []
    })
  const parts = {
    items: rows(files.items, ItemFacts, 'items'),
    forms: rows(files.forms, FormDefinition, 'forms'),
    routing: rows(files.routing, Routing, 'routing'),
    fields: rows(files.fields, FieldDefinition, 'fields'),
    licences: rows(files.licences, LicenceType, 'licences'),
    bundles: rows(files.bundles, Bundle, 'bundles'),
    bundlePlans: rows(files.bundlePlans, BundlePlan, 'bundlePlans'),
    units: rows(files.units, Unit, 'units'),
    mandates: rows(files.mandates, ChiefRepMandate, 'mandates'),
    codeLists: new Map(
      Object.entries(files.codeLists).flatMap(([name, list]) =>
        rows([list], CodeList, `codeLists.${name}`).map((one): [string, CodeList] => [name, one]),
      ),
    ),
  }
  faults.push(...dictionaryFaults(parts.fields, parts.codeLists), ...referenceFaults(files, parts))
  const versions = parts.items.flatMap((facts): ItemVersion[] => {
    const routing = parts.routing.find((one) => one.itemId === facts.id)
    if (routing === undefined) return []
    const form = parts.forms.find((one) => one.itemId === facts.id) ?? null
    const exceptions = files.exceptions[facts.id] ?? []
    return [{ itemId: facts.id, version: versionOf(facts.id), facts, routing, form, exceptions }]
  })
  const world = {
    dictionary: { fields: new Map(parts.fields.map((one) => [one.key, one])), codeLists: parts.codeLists },
    licenceTypes: new Set(parts.licences.map((one) => one.type)),
    units: new Map(parts.units.map((unit) => [unit.id, unit.level])),
    mandates: parts.mandates,
  }
  for (const version of versions) faults.push(...publishFaults(version, world))
  const forms = new Map(parts.forms.map((form) => [form.itemId, form]))
  for (const plan of parts.bundlePlans) {
    faults.push(
      ...planFaults(plan, forms, world.dictionary).map((what) => ({
        ...{ row: plan.bundleId, path: 'bundlePlans', what, fix: '改一件事办法，让每个成员的表都填得出来' },
      })),
    )
  }
  const faulty = new Set(faults.map((fault) => fault.row))
  return { versions: versions.filter((version) => !faulty.has(version.itemId)), faults }
}

function nameOf(row: unknown): string | null {
  if (row === null || typeof row !== 'object') return null
  const { id, itemId, key, type, number } = row as Record<string, unknown>
  const name = id ?? itemId ?? key ?? type ?? number
  return typeof name === 'string' ? name : null
}

/** Fields that name a list which is not there, or a rule that nobody can evaluate. */
function dictionaryFaults(fields: readonly FieldDefinition[], codeLists: ReadonlyMap<string, CodeList>): RowFault[] {
  const found: RowFault[] = []
  const dictionary: FieldDictionary = { fields: new Map(fields.map((one) => [one.key, one])), codeLists }
  for (const field of fields) {
    const add = (path: string, what: string, fix: string) => found.push({ row: field.key, path, what, fix })
    const lists = [field.optionsRef, ...(field.columns ?? []).map((one) => one.optionsRef)]
    for (const list of lists) {
      if (list !== null && !codeLists.has(list)) add('optionsRef', `没有代码表 ${list}`, '改成有的代码表，或先加这张表')
    }
    const columns = new Map((field.columns ?? []).map((column) => [column.key, { ...field, key: column.key }]))
    const inTable: FieldDictionary = { ...dictionary, fields: new Map([...dictionary.fields, ...columns]) }
    expressionFaults(field.rule, 'rule', { dictionary: inTable, situations: null }, add)
    for (const column of field.columns ?? [])
      expressionFaults(column.rule, `columns.${column.key}.rule`, { dictionary: inTable, situations: null }, add)
  }
  return found
}

/** Rows that speak of an item, or of each other, that is not there. */
function referenceFaults(
  files: CatalogueFiles,
  parts: {
    readonly items: readonly ItemFacts[]
    readonly forms: readonly FormDefinition[]
    readonly routing: readonly Routing[]
    readonly bundles: readonly Bundle[]
  },
): RowFault[] {
  const known = new Set(parts.items.map((item) => item.id))
  const found: RowFault[] = []
  const miss = (row: string, path: string) =>
    found.push({ row, path, what: `目录里没有事项 ${row}`, fix: '改成目录里的事项，或先加这个事项' })
  for (const item of parts.items) {
    if (!parts.routing.some((one) => one.itemId === item.id))
      found.push({ row: item.id, path: 'routing', what: '没有路由：谁受理、谁决定、几天办完', fix: '加一行路由' })
    if (parts.items.filter((one) => one.id === item.id).length > 1)
      found.push({ row: item.id, path: 'items', what: '事项写了两次', fix: '留一个' })
  }
  for (const { itemId } of parts.forms) if (!known.has(itemId)) miss(itemId, 'forms')
  for (const { itemId } of parts.routing) if (!known.has(itemId)) miss(itemId, 'routing')
  for (const itemId of Object.keys(files.exceptions)) if (!known.has(itemId)) miss(itemId, 'exceptions')
  for (const itemId of Object.keys(files.words)) if (!known.has(itemId)) miss(itemId, 'words')
  for (const bundle of parts.bundles) {
    for (const { item_id } of bundle.sub_items)
      if (item_id !== null && !known.has(item_id)) miss(item_id, `bundles.${bundle.id}`)
  }
  return found
}
