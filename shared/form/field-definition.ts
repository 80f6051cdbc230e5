import * as z from 'zod/mini'
import { Expression } from './expression'

/** 选项 — a code with its words. */
export const Option = z.strictObject({ code: z.string(), label: z.string() })
export type Option = z.infer<typeof Option>

/** 字段类型 — every kind of value that a form can ask for. */
export const FIELD_TYPES = [
  'text',
  'longText',
  'select',
  'multiSelect',
  'date',
  'month',
  'money',
  'integer',
  'decimal',
  'boolean',
  'address',
  'idNumber',
  'phone',
  'bankAccount',
  'uscc',
  'licenceNumber',
  'table',
  'photo',
  'signature',
  'location',
] as const
const FieldType = z.enum(FIELD_TYPES)
export type FieldType = z.infer<typeof FieldType>

/** 数源 — where a value can come from, tried in order: derived, licence, profile, earlier case, shared data, the person, the clerk. */
const DataSource = z.strictObject({
  kind: z.enum(['derived', 'licence', 'profile', 'earlierCase', 'shared', 'person', 'clerk']),
  from: z.nullable(z.string()),
  holder: z.optional(z.string()),
  compute: z.optional(Expression),
  note: z.nullable(z.string()),
})
export type DataSource = z.infer<typeof DataSource>

/** 表的一列 */
export const Column = z.strictObject({
  key: z.string(),
  label: z.string(),
  type: FieldType,
  required: z.boolean(),
  unit: z.nullable(z.string()),
  optionsRef: z.nullable(z.string()),
  options: z.nullable(z.array(Option)),
  rule: Expression,
  ruleMessage: z.nullable(z.string()),
})
export type Column = z.infer<typeof Column>

/** 字段 — one entry of the county's dictionary; money is whole 分, dates are YYYY-MM-DD, an address is division and detail. */
export const FieldDefinition = z.strictObject({
  key: z.string(),
  label: z.string(),
  type: FieldType,
  unit: z.nullable(z.string()),
  options: z.nullable(z.array(Option)),
  optionsRef: z.nullable(z.string()),
  standard: z.nullable(z.string()),
  rule: Expression,
  ruleMessage: z.nullable(z.string()),
  help: z.string(),
  example: z.unknown(),
  privacy: z.enum(['public', 'personal', 'sensitive']),
  sources: z.array(DataSource),
  columns: z.optional(z.array(Column)),
})
export type FieldDefinition = z.infer<typeof FieldDefinition>

/** 代码表 */
export const CodeList = z.strictObject({
  name: z.string(),
  standard: z.optional(z.nullable(z.string())),
  items: z.array(Option),
})
export type CodeList = z.infer<typeof CodeList>

/** 字段字典 — all fields and code lists, one version for the county. */
export type FieldDictionary = {
  readonly fields: ReadonlyMap<string, FieldDefinition>
  readonly codeLists: ReadonlyMap<string, CodeList>
}

/** The options of a field: its own, or those of the list that it names. */
export function optionsOf(
  field: { options: Option[] | null; optionsRef: string | null },
  dictionary: FieldDictionary,
): readonly Option[] {
  if (field.optionsRef !== null) return dictionary.codeLists.get(field.optionsRef)?.items ?? field.options ?? []
  return field.options ?? []
}
