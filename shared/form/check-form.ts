import { findIdNumberFault, normalizeIdNumber, sayIdNumberFault } from '../identity/id-number'
import { normalizePhone } from '../identity/phone'
import { isPlainDate } from '../kernel/plain-date'
import type { Column, FieldDefinition, FieldDictionary, Option } from './field-definition'
import { optionsOf } from './field-definition'
import { type Filled, type FormContext, formData } from './form-data'
import type { FormDefinition } from './form-definition'
import { holds } from './operators'
import { type VisibleField, type VisibleForm, visibleForm } from './visible-form'

/** 一处没填好 — where and what to do, in the words beside the field. `path` is the field key, or `key.row.column` in a table. */
export type FieldFault = { readonly path: string; readonly label: string; readonly message: string }

/** 检查结果 — faults beside fields, blocks that stop the submission, warnings and doubts about eligibility that only say so. */
export type FormCheck = {
  readonly faults: readonly FieldFault[]
  readonly blocks: readonly string[]
  readonly warnings: readonly string[]
  readonly doubts: readonly string[]
  readonly unanswered: readonly string[]
  readonly visible: VisibleForm
}

/** Longest text of a field without a rule of its own. */
const MAX_TEXT = 200
const MAX_LONG_TEXT = 2000
const MAX_ROWS = 50

/** Checks a filled form by the same rules on phone, station and server. */
export function checkForm(
  form: FormDefinition,
  dictionary: FieldDictionary,
  filled: Filled,
  ctx: FormContext,
): FormCheck {
  const visible = visibleForm(form, dictionary, filled, ctx)
  const data = formData(visible.filled, ctx)
  const fields = visible.sections.flatMap((section) => section.fields)
  return {
    faults: fields.flatMap((one) => checkField(one, visible.filled.answers[one.field.key], data, dictionary, ctx)),
    blocks: form.preChecks
      .filter((check) => check.severity === 'block' && holds(check.when, data, false))
      .map((check) => check.message),
    warnings: form.preChecks
      .filter((check) => check.severity === 'warn' && holds(check.when, data, false))
      .map((check) => check.message),
    doubts: form.eligibility.filter((one) => !holds(one.expr, data)).map((one) => one.message),
    unanswered: visible.toAsk.filter((key) => visible.filled.situations[key] === null),
    visible,
  }
}

/** Faults of one field as it stands; none for an optional field that is empty. */
export function checkField(
  one: VisibleField,
  value: unknown,
  data: object,
  dictionary: FieldDictionary,
  ctx: FormContext,
): FieldFault[] {
  const { field } = one
  const fault = (message: string): FieldFault[] => [{ path: field.key, label: one.label, message }]
  if (isEmpty(value)) return one.required ? fault(field.type === 'signature' ? '请签名' : `请填“${one.label}”`) : []
  const shape = shapeFault(field.type, value, optionsOf(field, dictionary), ctx)
  if (shape !== null) return fault(shape)
  if (field.type === 'table') return tableFaults(one, value as Record<string, unknown>[], data, dictionary, ctx)
  if (field.rule !== null && !holds(field.rule, { ...data, value }))
    return fault(field.ruleMessage ?? '这一栏不对，请再看一遍')
  return []
}

function tableFaults(
  one: VisibleField,
  rows: readonly Record<string, unknown>[],
  data: object,
  dictionary: FieldDictionary,
  ctx: FormContext,
): FieldFault[] {
  const { field } = one
  const faults = rows.flatMap((row, index) =>
    (field.columns ?? []).flatMap((column) => {
      const message = cellFault(column, row, dictionary, data, ctx)
      return message === null
        ? []
        : [{ path: `${field.key}.${index}.${column.key}`, label: `第 ${index + 1} 行 ${column.label}`, message }]
    }),
  )
  if (faults.length === 0 && field.rule !== null && !holds(field.rule, { ...data, value: rows })) {
    return [{ path: field.key, label: one.label, message: field.ruleMessage ?? '这张表不对，请再看一遍' }]
  }
  return faults
}

function cellFault(
  column: Column,
  row: Record<string, unknown>,
  dictionary: FieldDictionary,
  data: object,
  ctx: FormContext,
): string | null {
  const value = row[column.key]
  if (isEmpty(value)) return column.required ? `请填“${column.label}”` : null
  const shape = shapeFault(column.type, value, optionsOf(column, dictionary), ctx)
  if (shape !== null) return shape
  if (column.rule !== null && !holds(column.rule, { ...data, ...row, value }))
    return column.ruleMessage ?? '这一格不对，请再看一遍'
  return null
}

/** The first thing that is wrong with the shape of a value for its type, in words; null when it fits. */
function shapeFault(
  type: FieldDefinition['type'],
  value: unknown,
  options: readonly Option[],
  ctx: FormContext,
): string | null {
  switch (type) {
    case 'text':
    case 'licenceNumber':
    case 'uscc':
    case 'bankAccount':
      return textFault(value, MAX_TEXT)
    case 'longText':
      return textFault(value, MAX_LONG_TEXT)
    case 'idNumber': {
      if (typeof value !== 'string') return '请填身份证号'
      const fault = findIdNumberFault(value, ctx.today)
      return fault === null ? null : sayIdNumberFault(fault)
    }
    case 'phone':
      return typeof value === 'string' && /^1\d{10}$/.test(normalizePhone(value)) ? null : '手机号要 11 位，以 1 开头'
    case 'select':
      return options.length === 0 || options.some((option) => option.code === value) ? null : '请从名单里选一个'
    case 'multiSelect':
      return Array.isArray(value) && value.every((code) => options.some((option) => option.code === code))
        ? null
        : '请从名单里选'
    case 'date':
      return typeof value === 'string' && isPlainDate(value) ? null : '没有这一天，请看年月日'
    case 'month':
      return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? null : '请选年和月'
    case 'money':
      return Number.isSafeInteger(value) && (value as number) >= 0 ? null : '请填金额，最多两位小数'
    case 'integer':
      return Number.isSafeInteger(value) ? null : '请填整数'
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value) ? null : '请填数字'
    case 'boolean':
      return typeof value === 'boolean' ? null : '请选“是”或“否”'
    case 'address':
      return addressFault(value)
    case 'table':
      return Array.isArray(value) &&
        value.length <= MAX_ROWS &&
        value.every((row) => row !== null && typeof row === 'object')
        ? null
        : '这张表填得不对'
    case 'photo':
    case 'signature':
      return typeof value === 'string' && value.length <= 100 ? null : '请重新拍照或签名'
    case 'location':
      return value !== null && typeof value === 'object' ? null : '请重新定位'
  }
}

function textFault(value: unknown, max: number): string | null {
  if (typeof value !== 'string') return '请填文字'
  const length = [...value].length
  return length > max ? `最多 ${max} 个字，现在 ${length} 个` : null
}

function addressFault(value: unknown): string | null {
  if (value === null || typeof value !== 'object') return '请先选到村（社区）'
  const { division, detail } = value as { division?: unknown; detail?: unknown }
  if (typeof division !== 'string' || !/^\d{12}$/.test(division)) return '请先选到村（社区）'
  return typeof detail === 'string' && detail.trim() !== '' && detail.length <= MAX_TEXT ? null : '请写组和门牌'
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'string' && value.trim() === ''
}

/** Puts a typed value into the form in which it is stored: half-width digits, capital X, no spaces in numbers. */
export function normalizeValue(type: FieldDefinition['type'], value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (type === 'idNumber' || type === 'uscc') return normalizeIdNumber(value)
  if (type === 'phone') return normalizePhone(value)
  if (type === 'bankAccount') return value.replace(/\s/g, '')
  return value
}
