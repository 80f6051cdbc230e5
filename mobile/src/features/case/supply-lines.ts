import type { MyCase, SupplementLine } from '@shared/case/view/case-view'
import { checkField, normalizeValue } from '@shared/form/check-form'
import type { FieldDictionary } from '@shared/form/field-definition'
import { type FormContext, formData } from '@shared/form/form-data'
import type { FormDefinition } from '@shared/form/form-definition'
import type { VisibleField } from '@shared/form/visible-form'

/** What the case shows of itself, as far as the lines of its notice are about it. */
type Shown = Pick<MyCase, 'materials' | 'sections'>

/** 清单分两样 — lines that name a field of the form are mended in place; all others are papers. What came in is left out. */
export function splitLines(
  lines: readonly SupplementLine[],
  { materials, sections }: Shown,
): { papers: SupplementLine[]; fields: SupplementLine[] } {
  const paperKeys = new Set(materials.map((one) => one.lineKey))
  const fieldKeys = new Set(sections.flatMap((section) => section.fields.map((field) => field.key)))
  const isField = ({ lineId }: SupplementLine) => fieldKeys.has(lineId) && !paperKeys.has(lineId)
  const open = lines.filter((line) => !line.supplied)
  return { papers: open.filter((line) => !isField(line)), fields: open.filter(isField) }
}

/** What is still to do, counted: 补 2 份材料、改 1 处. */
export function sayLines(lines: readonly SupplementLine[], shown: Shown): string {
  const { papers, fields } = splitLines(lines, shown)
  return [
    ...(papers.length === 0 ? [] : [`补 ${papers.length} 份材料`]),
    ...(fields.length === 0 ? [] : [`改 ${fields.length} 处`]),
  ].join('、')
}

/** A named field as a control shows it: typed by hand, whatever it would follow from, and not left empty. Null when the form has none. */
export function fieldToMend(form: FormDefinition, dictionary: FieldDictionary, key: string): VisibleField | null {
  const field = dictionary.fields.get(key)
  const place = form.sections.flatMap((section) => section.fields).find((one) => one.field === key)
  if (field === undefined || place === undefined) return null
  return {
    field,
    label: place.labelOverride ?? field.label,
    help: place.helpOverride ?? field.help,
    required: true,
    derived: false,
    prefill: false,
  }
}

/** The fault of a mended field in words, or null. */
export function faultOf(
  one: VisibleField,
  value: unknown,
  world: { dictionary: FieldDictionary; ctx: FormContext },
): string | null {
  const clean = normalizeValue(one.field.type, value)
  const data = formData({ answers: { [one.field.key]: clean }, situations: {} }, world.ctx)
  return checkField(one, clean, data, world.dictionary, world.ctx)[0]?.message ?? null
}
