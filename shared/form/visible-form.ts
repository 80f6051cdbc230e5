import type { FieldDefinition, FieldDictionary } from './field-definition'
import { type Filled, type FormContext, formData, isDerived, resolveSituations, withDerived } from './form-data'
import type { FormDefinition, SectionField } from './form-definition'
import { holds } from './operators'

/** The one field that a person may truly not have. */
const PHONE = 'phone'

/** 要填的一栏 — a field as it stands now: shown, required or not, derived or typed. */
export type VisibleField = {
  readonly field: FieldDefinition
  readonly label: string
  readonly help: string
  readonly required: boolean
  readonly derived: boolean
  readonly prefill: boolean
}

export type VisibleSection = { readonly key: string; readonly title: string; readonly fields: readonly VisibleField[] }

/** 现在的表 — situations resolved, hidden parts left out, derived values filled. */
export type VisibleForm = {
  readonly filled: Filled
  readonly toAsk: readonly string[]
  readonly sections: readonly VisibleSection[]
}

/** The form as it is asked now. Hidden fields are dropped from the answers: what is not asked is neither sent nor kept. */
export function visibleForm(
  form: FormDefinition,
  dictionary: FieldDictionary,
  filled: Filled,
  ctx: FormContext,
): VisibleForm {
  const derived = withDerived(form, dictionary, filled, ctx)
  const resolved = resolveSituations(form, derived, ctx)
  const now: Filled = { answers: derived.answers, situations: resolved.answers }
  const data = formData(now, ctx)
  const sections = form.sections
    .filter((section) => holds(section.showWhen, data))
    .map((section) => ({
      key: section.key,
      title: section.title,
      fields: section.fields
        .filter((one) => holds(one.showWhen, data))
        .flatMap((one) => visibleField(one, dictionary, now, ctx, data)),
    }))
    .filter((section) => section.fields.length > 0)
  const shown = new Set(sections.flatMap((section) => section.fields.map((one) => one.field.key)))
  const answers = Object.fromEntries(Object.entries(now.answers).filter(([key]) => shown.has(key)))
  return { filled: { answers, situations: resolved.answers }, toAsk: resolved.toAsk, sections }
}

function visibleField(
  one: SectionField,
  dictionary: FieldDictionary,
  filled: Filled,
  ctx: FormContext,
  data: object,
): VisibleField[] {
  const field = dictionary.fields.get(one.field)
  if (field === undefined) return []
  return [
    {
      field,
      label: one.labelOverride ?? field.label,
      help: one.helpOverride ?? field.help,
      required: holds(one.required, data, false) && !(ctx.atCounter === true && field.key === PHONE),
      derived: isDerived(field, filled, ctx),
      prefill: one.prefill,
    },
  ]
}
