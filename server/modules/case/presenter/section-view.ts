import type { SectionView } from '@shared/case/view/case-view'
import { displayValue, isMaskedType } from '@shared/form/display-value'
import type { FieldDictionary } from '@shared/form/field-definition'
import { visibleForm } from '@shared/form/visible-form'
import { formOf } from '@shared/service-item/fallback-form'
import type { OpenCase } from '../act/open-case'
import type { OpenContent } from '../content/case-content'

/**
 * The form as filled: labels and texts, what identifies masked (`reveal` shows one, on the record), what a supplement changed marked. The
 * applicant reads their own words; numbers are masked there as well, for phones are looked at over shoulders.
 */
export function presentSections(
  open: OpenCase,
  content: OpenContent,
  dictionary: FieldDictionary,
  context: { today: string; county: string },
): SectionView[] {
  const { now, before } = content
  const visible = visibleForm(
    formOf(open.item),
    dictionary,
    { answers: now.answers, situations: now.situations },
    context,
  )
  return visible.sections.map((section) => ({
    key: section.key,
    title: section.title,
    fields: section.fields.map(({ field, label, derived }) => {
      const value = now.answers[field.key]
      return {
        key: field.key,
        label,
        text: displayValue(field, value, dictionary, { divisionName: open.places.divisionName, mask: true }),
        masked: isMaskedType(field.type),
        derived,
        changed: before !== null && JSON.stringify(before.answers[field.key]) !== JSON.stringify(value),
      }
    }),
  }))
}

/** The situation questions with their answers in words. */
export function presentSituations(open: OpenCase, content: OpenContent): { question: string; answer: string }[] {
  return formOf(open.item).situations.flatMap((situation) => {
    const given = content.now.situations[situation.key]
    if (given === null || given === undefined) return []
    const values = Array.isArray(given) ? given : [given]
    const words = values.map((value) => situation.options.find((one) => one.value === value)?.label ?? String(value))
    return [{ question: situation.question, answer: words.join('、') }]
  })
}
