import type { FieldDictionary } from '@shared/form/field-definition'
import { type Filled, type FormContext, isDerived } from '@shared/form/form-data'
import type { FormDefinition, Situation } from '@shared/form/form-definition'
import { variablesOf } from '@shared/form/operators'
import { type PhonePage, phonePages } from '@shared/form/phone-pages'
import { type VisibleField, type VisibleForm, visibleForm } from '@shared/form/visible-form'
import { type MaterialLine, photosWithPapers } from '@shared/material/material-list'

/** 一页 — what one screen of an application asks for. */
export type Step =
  | { readonly kind: 'situation'; readonly key: string; readonly situation: Situation }
  | { readonly kind: 'list'; readonly key: 'list' }
  | { readonly kind: 'page'; readonly key: string; readonly page: PhonePage }
  | { readonly kind: 'materials'; readonly key: 'materials' }
  | { readonly kind: 'check'; readonly key: 'check' }

/** What stands between the first question and the receipt. */
export type Course = { readonly steps: readonly Step[]; readonly visible: VisibleForm }

/** Fields that are asked on the last page, under the summary that they confirm. */
const AT_THE_END = new Set(['commitmentAccepted', 'applicantSignature', 'applyDate'])

/**
 * The pages of an application as it stands: each situation question, the exact list, the questions in groups, the papers, the check.
 * Photos of the form are asked beside the papers; what follows from an ID number rides along with it from the start, so that no
 * question jumps while somebody types.
 */
export function courseOf(form: FormDefinition, dictionary: FieldDictionary, filled: Filled, ctx: FormContext): Course {
  const visible = visibleForm(form, dictionary, filled, ctx)
  const situations = form.situations
    .filter((one) => visible.toAsk.includes(one.key))
    .map((situation): Step => ({ kind: 'situation', key: `s.${situation.key}`, situation }))
  const pages = phonePages(withComingDerivations(form, visible), skipped(visible)).map(
    (page): Step => ({ kind: 'page', key: `p.${page.key}`, page: withTrueDerivations(page, visible, ctx) }),
  )
  return {
    steps: [
      ...situations,
      { kind: 'list', key: 'list' },
      ...pages,
      { kind: 'materials', key: 'materials' },
      { kind: 'check', key: 'check' },
    ],
    visible,
  }
}

/** Photos that are asked by themselves; the others are the same picture as a paper and ride along with it. */
export function photosAlone(visible: VisibleForm, lines: readonly MaterialLine[]): VisibleField[] {
  const withPapers = photosWithPapers(lines)
  return photoFields(visible).filter((one) => !withPapers.has(one.field.key))
}

/** Fields of the form that are photos, asked on the page of the papers. */
export function photoFields(visible: VisibleForm): VisibleField[] {
  return visible.sections.flatMap((section) => section.fields).filter((one) => one.field.type === 'photo')
}

/** Fields that are confirmed at the end: promise, signature, date. */
export function endFields(visible: VisibleForm): VisibleField[] {
  return visible.sections
    .flatMap((section) => section.fields)
    .filter((one) => AT_THE_END.has(one.field.key) || one.field.type === 'signature')
}

function skipped(visible: VisibleForm): Set<string> {
  return new Set([...endFields(visible), ...photoFields(visible)].map((one) => one.field.key))
}

/** For paging, a field counts as derived as soon as everything that it follows from is asked in this form. */
function withComingDerivations(form: FormDefinition, visible: VisibleForm): VisibleForm {
  const asked = askedIn(form)
  const follows = (one: VisibleField) => {
    const source = one.field.sources.find((from) => from.kind === 'derived' && from.compute !== undefined)
    return (
      source !== undefined &&
      variablesOf(source.compute).every((name) => name.startsWith('ctx.') || asked.has(rootOf(name)))
    )
  }
  return {
    ...visible,
    sections: visible.sections.map((section) => ({
      ...section,
      fields: section.fields.map((one) => ({ ...one, derived: one.derived || follows(one) })),
    })),
  }
}

function withTrueDerivations(page: PhonePage, visible: VisibleForm, ctx: FormContext): PhonePage {
  return {
    ...page,
    fields: page.fields.map((one) => ({ ...one, derived: isDerived(one.field, visible.filled, ctx) })),
  }
}

function rootOf(name: string): string {
  return name.split('.')[0] ?? name
}

function askedIn(form: FormDefinition): Set<string> {
  return new Set(form.sections.flatMap((section) => section.fields.map((one) => one.field)))
}

/**
 * True when a field will be worked out from others that are not right yet: it waits, and is not typed. What follows from something that this
 * form does not ask is typed: the birth date of a child that has no number yet.
 */
export function waitsForOthers(one: VisibleField, form: FormDefinition, answers: Filled['answers']): boolean {
  const source = one.field.sources.find((from) => from.kind === 'derived' && from.compute !== undefined)
  if (source === undefined || one.derived) return false
  const asked = askedIn(form)
  const names = variablesOf(source.compute).filter((name) => !/^(ctx|s)\./.test(name))
  if (names.some((name) => !asked.has(rootOf(name)))) return false
  // Birth date and sex follow from the ID number as soon as it is right.
  if (/birthDateOf|genderOf/.test(JSON.stringify(source.compute))) return true
  return names.some((name) => answers[rootOf(name)] === undefined || answers[rootOf(name)] === '')
}
