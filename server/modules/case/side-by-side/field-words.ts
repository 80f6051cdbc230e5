import type { Answers, SituationAnswers } from '@shared/case/view/submit-case'
import { normalizeValue } from '@shared/form/check-form'
import { displayValue } from '@shared/form/display-value'
import type { FieldDefinition } from '@shared/form/field-definition'
import { fieldsOfForm } from '@shared/form/form-data'
import { maskName } from '@shared/identity/mask'
import { formOf } from '@shared/service-item/fallback-form'
import { compareThree, type FieldThreeWay } from '@shared/sync/held/three-way'
import type { RunContext } from '../../../platform/trpc'
import { getFieldDictionary, getItemVersion } from '../../service-item'
import { loadPlaces } from '../act/places'
import { applicantOf } from '../content/parties'

/** 几边的填写 — the answers of one form as different sides have them; a side that there is none of is null. */
export type Sides = {
  readonly base: Answers | null
  readonly mine: Answers
  readonly theirs: Answers | null
}

/** 一栏几边 — in words, with what identifies masked. */
export type FieldSides = {
  readonly key: string
  readonly label: string
  readonly base: string | null
  readonly mine: string | null
  readonly theirs: string | null
  readonly verdict: FieldThreeWay['verdict']
}

type FormAbout = { readonly itemId: string; readonly itemVersion: number }

/** Values as the county stores them, so that full-width digits are no difference. */
export async function storedValues(ctx: RunContext, about: FormAbout, answers: Answers): Promise<Answers> {
  const { fields } = await formAbout(ctx, about)
  const known = new Map(fields.map((field) => [field.key, field]))
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => {
      const field = known.get(key)
      return [key, field === undefined ? value : normalizeValue(field.type, value)]
    }),
  )
}

/** Labels of fields, for a sentence. */
export async function labelsOf(ctx: RunContext, about: FormAbout, keys: readonly string[]): Promise<string[]> {
  const { fields, labels } = await formAbout(ctx, about)
  return fields.filter((field) => keys.includes(field.key)).map((field) => labels.get(field.key) ?? field.label)
}

/** Every field of the form that any side has something in, in the order of the form, in the words of the item version. */
export async function compareSides(ctx: RunContext, about: FormAbout, sides: Sides): Promise<FieldSides[]> {
  const { fields, labels, dictionary } = await formAbout(ctx, about)
  const { divisionName } = await loadPlaces(ctx.tx)
  const compared = new Map(compareThree(sides.base ?? {}, sides.mine, sides.theirs ?? {}).map((one) => [one.key, one]))
  return fields.flatMap((field) => {
    const one = compared.get(field.key)
    if (one === undefined) return []
    const say = (value: unknown) => displayValue(field, value, dictionary, { divisionName, mask: true })
    const words = { base: say(one.base), mine: say(one.mine), theirs: say(one.theirs) }
    if (words.base === '' && words.mine === '' && words.theirs === '') return []
    return [
      {
        key: field.key,
        label: labels.get(field.key) ?? field.label,
        base: sides.base === null ? null : words.base,
        mine: words.mine,
        theirs: sides.theirs === null ? null : words.theirs,
        // Two pictures are never the same file: that there is one is all that can be compared in words.
        verdict: sides.theirs === null || (isPicture(field.type) && words.mine === words.theirs) ? 'same' : one.verdict,
      },
    ]
  })
}

/** The situation questions that were answered, in words. */
export async function situationWords(
  ctx: RunContext,
  about: FormAbout,
  situations: SituationAnswers,
): Promise<{ label: string; text: string }[]> {
  const { form } = await formAbout(ctx, about)
  return form.situations.flatMap((situation) => {
    const given = situations[situation.key]
    if (given === null || given === undefined) return []
    const values = Array.isArray(given) ? given : [given]
    const words = values.map((value) => situation.options.find((one) => one.value === value)?.label ?? String(value))
    return [{ label: situation.question, text: words.join('、') }]
  })
}

/** Names of the lines of the material list by key. */
export async function lineNames(ctx: RunContext, about: FormAbout): Promise<ReadonlyMap<string, string>> {
  const { form } = await formAbout(ctx, about)
  return new Map(form.materials.map((line) => [line.key, line.name]))
}

async function formAbout(ctx: RunContext, { itemId, itemVersion }: FormAbout) {
  const item = await getItemVersion(ctx.tx, itemId, itemVersion)
  const dictionary = await getFieldDictionary(ctx.tx, item)
  const form = formOf(item)
  const labels = new Map(
    form.sections.flatMap((section) => section.fields).map((one) => [one.field, one.labelOverride] as const),
  )
  return { item, form, dictionary, fields: fieldsOfForm(form, dictionary), labels }
}

/** The name of an item as its version has it. */
export async function itemNameOf(ctx: RunContext, { itemId, itemVersion }: FormAbout): Promise<string> {
  return (await getItemVersion(ctx.tx, itemId, itemVersion)).facts.name
}

/** The applicant of a filled form, masked as the lists show a person. */
export async function applicantMasked(ctx: RunContext, about: FormAbout, answers: Answers): Promise<string> {
  const { form } = await formAbout(ctx, about)
  return maskName(applicantOf(form, answers).name)
}

function isPicture(type: FieldDefinition['type']): boolean {
  return type === 'signature' || type === 'photo'
}
