import type { VisibleField, VisibleForm } from './visible-form'

/** 手机上的一页 — one group of questions under one title. */
export type PhonePage = { readonly key: string; readonly title: string; readonly fields: readonly VisibleField[] }

/** At most so many questions stand on one page, so that a page fits a phone without losing its thread. */
const MAX_ON_PAGE = 4
/** Large fields stand alone. */
const ALONE = new Set(['table', 'photo', 'signature', 'longText', 'location'])

/**
 * Splits a form into pages for a phone: by section, at most four questions a page, large ones alone; derived fields ride along with
 * what they follow from, and signature and date wait for the check at the end. Fields of `skip` (typed elsewhere) are left out.
 */
export function phonePages(visible: VisibleForm, skip: ReadonlySet<string> = new Set()): PhonePage[] {
  return visible.sections.flatMap((section) => {
    const fields = section.fields.filter((one) => one.field.type !== 'signature' && !skip.has(one.field.key))
    const groups: VisibleField[][] = []
    for (const field of fields) {
      const last = groups.at(-1)
      const typed = last?.filter((one) => !one.derived).length ?? 0
      const fits = last !== undefined && !ALONE.has(field.field.type) && !last.some((one) => ALONE.has(one.field.type))
      if (fits && (field.derived || typed < MAX_ON_PAGE)) last.push(field)
      else groups.push([field])
    }
    return groups.map((group, index) => ({ key: `${section.key}-${index}`, title: section.title, fields: group }))
  })
}

/** Fields that a clerk must still type: required or wanted, not derived, not known from the card or from this person's record. */
export function fieldsToType(visible: VisibleForm, known: ReadonlySet<string>): VisibleField[] {
  return visible.sections
    .flatMap((section) => section.fields)
    .filter((one) => !one.derived && !known.has(one.field.key))
}
