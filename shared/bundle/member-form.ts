import type { Expression } from '../form/expression'
import type { FormDefinition } from '../form/form-definition'
import { variablesOf } from '../form/operators'
import type { BundleMemberPlan, BundlePlan } from './bundle-plan'
import { type Replace, substitute } from './substitute'

/** A member of a bundle with the form that its item has of its own. */
export type MemberForm = { readonly plan: BundleMemberPlan; readonly form: FormDefinition }

/** Every member with its form. Throws when one of the forms is missing: a plan is published only with all of them. */
export function memberForms(plan: BundlePlan, forms: ReadonlyMap<string, FormDefinition>): MemberForm[] {
  return plan.members.map((member) => {
    const form = forms.get(member.itemId)
    if (form === undefined) throw new Error(`no form of ${member.itemId}`)
    return { plan: member, form }
  })
}

/** How a member's variables read in the merged form: its own situation answers and the fields that follow from others. */
export function inMergedForm({ plan }: MemberForm): (expression: Expression) => Expression {
  const replace: Replace = (name) =>
    name.startsWith('s.')
      ? plan.situations[name.slice(2)]
      : Object.hasOwn(plan.takes, name)
        ? plan.takes[name]
        : undefined
  return (expression) => substitute(expression, replace)
}

/** Dictionary fields of the merged form from which a field of a member's form is filled; itself when it is simply asked. */
export function sourcesOf({ takes }: BundleMemberPlan, field: string): string[] {
  if (!Object.hasOwn(takes, field)) return [field]
  const names = variablesOf(takes[field]).filter((name) => !/^(s|ctx|out)\./.test(name))
  return [...new Set(names.map((name) => name.split('.')[0] ?? name))]
}

/** Keys of the outputs that a member waits for. */
export function outputsAwaited({ takes }: BundleMemberPlan): string[] {
  const names = Object.values(takes).flatMap(variablesOf)
  return [...new Set(names.filter((name) => name.startsWith('out.')).map((name) => name.slice(4)))]
}

/** True when an expression, as the merged form reads it, asks for something that another member has yet to bring. */
export function awaits(expression: Expression): boolean {
  return variablesOf(expression).some((name) => name.startsWith('out.'))
}

/** A key of the merged form for something that only one member has. */
export function ownKey(member: BundleMemberPlan, name: string): string {
  return `${member.key}${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
