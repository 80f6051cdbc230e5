import type { SituationAnswers } from '../case/view/submit-case'
import type { FieldDefinition, FieldDictionary } from './field-definition'
import type { FormDefinition } from './form-definition'
import { evaluate, holds, variablesOf } from './operators'

/** What a person has filled in: values by field key, and answers of situation questions. */
export type Filled = { readonly answers: Readonly<Record<string, unknown>>; readonly situations: SituationAnswers }

/** What an expression may know of the world: values, never a clock. */
export type FormContext = {
  readonly today: string
  readonly county: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly verifyMismatch?: boolean
  /** A clerk takes it in: the phone may stay empty, for whoever has none is called on or visited instead. */
  readonly atCounter?: boolean
}

/** The data that expressions see: fields at the root, situations under `s`, the world under `ctx`. */
export function formData(filled: Filled, ctx: FormContext): Record<string, unknown> {
  return {
    ...filled.answers,
    s: filled.situations,
    ctx: {
      today: ctx.today,
      month: ctx.today.slice(0, 7),
      county: ctx.county,
      params: ctx.params ?? {},
      verifyMismatch: ctx.verifyMismatch === true,
    },
  }
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

/** Fills derived values (birth date and sex from the ID number, for instance) and drops what no longer derives. */
export function withDerived(
  form: FormDefinition,
  dictionary: FieldDictionary,
  filled: Filled,
  ctx: FormContext,
): Filled {
  const answers: Record<string, unknown> = { ...filled.answers }
  for (const field of fieldsOfForm(form, dictionary)) {
    const source = field.sources.find((one) => one.kind === 'derived' && one.compute !== undefined)
    if (source === undefined) continue
    const value = evaluate(source.compute, formData({ ...filled, answers }, ctx))
    if (!isMissing(value) && !Number.isNaN(value)) answers[field.key] = value
  }
  return { ...filled, answers }
}

/** True when a field's value follows from another and need not be typed. */
export function isDerived(field: FieldDefinition, filled: Filled, ctx: FormContext): boolean {
  const source = field.sources.find((one) => one.kind === 'derived' && one.compute !== undefined)
  if (source === undefined) return false
  const value = evaluate(source.compute, formData(filled, ctx))
  return !isMissing(value) && !Number.isNaN(value)
}

/** Every dictionary field that a form uses, once, in order. */
export function fieldsOfForm(form: FormDefinition, dictionary: FieldDictionary): FieldDefinition[] {
  const keys = new Set(form.sections.flatMap((section) => section.fields.map((one) => one.field)))
  return [...keys].flatMap((key) => dictionary.fields.get(key) ?? [])
}

/**
 * Resolves the situations: a question that is not asked has no answer; `derive` answers for the person once everything it reads is
 * known; otherwise what the person said stands. Questions may depend on earlier ones, so they are resolved in order.
 */
export function resolveSituations(
  form: FormDefinition,
  filled: Filled,
  ctx: FormContext,
): { answers: SituationAnswers; toAsk: string[] } {
  const answers: SituationAnswers = {}
  const toAsk: string[] = []
  for (const situation of form.situations) {
    const data = formData({ answers: filled.answers, situations: answers }, ctx)
    if (!holds(situation.askWhen, data)) {
      answers[situation.key] = null
      continue
    }
    const derived = situation.derive === null ? undefined : deriveAnswer(situation.derive, data)
    if (derived !== undefined) {
      answers[situation.key] = derived
      continue
    }
    toAsk.push(situation.key)
    // Of several options nobody need tick one: not ticked is an answer, and a pre-check says where at least one is wanted.
    answers[situation.key] = filled.situations[situation.key] ?? (situation.type === 'multi' ? [] : null)
  }
  return { answers, toAsk }
}

function deriveAnswer(derive: unknown, data: Record<string, unknown>): SituationAnswers[string] | undefined {
  const known = variablesOf(derive).every((name) => !isMissing(evaluate({ var: name }, data)))
  if (!known) return undefined
  const value = evaluate(derive, data)
  return typeof value === 'boolean' || typeof value === 'string' ? value : undefined
}
