import type { SubmittedMaterial } from '../case/view/submit-case'
import { type Filled, type FormContext, formData } from '../form/form-data'
import { evaluate, holds } from '../form/operators'
import type { BundlePlan } from './bundle-plan'
import type { MemberForm } from './member-form'
import { materialKeyOf } from './merge-forms'

/** What earlier members have brought so far, by key of the output. */
export type Outputs = Readonly<Record<string, unknown>>

/** True when this application includes the member. */
export function takesPart(member: MemberForm, filled: Filled, ctx: FormContext): boolean {
  return holds(member.plan.when, formData(filled, ctx))
}

/** 分表 — a member's own form, filled from the merged one: each member keeps its own copy of what it needs. */
export function memberFilled(member: MemberForm, filled: Filled, ctx: FormContext, out: Outputs): Filled {
  const data = { ...formData(filled, ctx), out }
  const { takes, situations } = member.plan
  const fields = new Set(member.form.sections.flatMap((section) => section.fields.map((one) => one.field)))
  const answers = [...fields].map((field) => [
    field,
    field in takes ? evaluate(takes[field], data) : filled.answers[field],
  ])
  return {
    answers: Object.fromEntries(answers.filter(([, value]) => isValue(value))),
    situations: Object.fromEntries(
      member.form.situations.map(({ key }) => [
        key,
        (key in situations ? evaluate(situations[key], data) : filled.situations[key]) ?? null,
      ]),
    ) as Filled['situations'],
  }
}

/** The papers of the merged list as the lines of a member's own list. */
export function memberMaterials(
  plan: BundlePlan,
  member: MemberForm,
  materials: readonly SubmittedMaterial[],
): SubmittedMaterial[] {
  return member.form.materials.flatMap(({ key }) => {
    const given = materials.find((one) => one.lineKey === materialKeyOf(plan, member, key))
    return given === undefined ? [] : [{ ...given, lineKey: key }]
  })
}

/**
 * Fields that say one thing by what the applicant filled in and another by what follows from an output: the birth date of the child against
 * its new ID number. `derived` is the same form after everything was derived.
 */
export function contradictedFields(member: MemberForm, filled: Filled, derived: Filled): string[] {
  return Object.keys(member.plan.takes).filter((field) => {
    const [said, follows] = [filled.answers[field], derived.answers[field]]
    return isValue(said) && isValue(follows) && said !== follows
  })
}

function isValue(value: unknown): boolean {
  return value !== undefined && value !== null && !Number.isNaN(value)
}
