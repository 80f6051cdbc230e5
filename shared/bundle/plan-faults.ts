import type { FieldDictionary } from '../form/field-definition'
import type { FormDefinition } from '../form/form-definition'
import { unknownOperators } from '../form/operators'
import type { BundlePlan } from './bundle-plan'
import { type MemberForm, memberForms, outputsAwaited } from './member-form'
import { fieldUses } from './merge-forms'

/** What holds a plan back from being published, in words; none when every member can be filled from the merged form (F044, F091). */
export function planFaults(
  plan: BundlePlan,
  forms: ReadonlyMap<string, FormDefinition>,
  dictionary: FieldDictionary,
): string[] {
  const absent = plan.members.filter((member) => !forms.has(member.itemId))
  if (absent.length > 0) return absent.map((member) => `成员 ${member.key}：事项 ${member.itemId} 没有自己的表单`)
  const members = memberForms(plan, forms)
  return [
    ...repeated(
      plan.members.map((member) => member.key),
      '成员',
    ),
    ...members.flatMap((member) => memberFaults(plan, member)),
    ...layoutFaults(plan, members, dictionary),
    ...situationFaults(plan, members),
    ...materialFaults(plan, members),
    ...orderFaults(plan),
  ]
}

function repeated(keys: readonly string[], what: string): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map(
    (key) => `${what} ${key} 出现了两次`,
  )
}

/** What a member says of its own form must be there, and in operators that exist. */
function memberFaults(plan: BundlePlan, { plan: member, form }: MemberForm): string[] {
  const fields = new Set(form.sections.flatMap((section) => section.fields.map((one) => one.field)))
  const questions = new Set(form.situations.map((one) => one.key))
  const outputs = new Set(plan.outputs.map((one) => one.key))
  const expressions = [member.when, ...Object.values(member.takes), ...Object.values(member.situations)]
  return [
    ...Object.keys(member.takes)
      .filter((field) => !fields.has(field))
      .map((field) => `成员 ${member.key}：表单里没有 ${field}`),
    ...Object.keys(member.situations)
      .filter((key) => !questions.has(key))
      .map((key) => `成员 ${member.key}：没有情形 ${key}`),
    ...outputsAwaited(member)
      .filter((key) => !outputs.has(key))
      .map((key) => `成员 ${member.key}：没有哪一件会给出 ${key}`),
    ...expressions.flatMap(unknownOperators).map((operator) => `成员 ${member.key}：不认识算子 ${operator}`),
  ]
}

/** Every field that a member needs is asked exactly once, and nothing is asked that no member needs. */
function layoutFaults(plan: BundlePlan, members: readonly MemberForm[], dictionary: FieldDictionary): string[] {
  const asked = plan.sections.flatMap((section) => section.fields.map((one) => one.field))
  const used = fieldUses(members)
  return [
    ...repeated(asked, '栏目'),
    ...[...used.keys()].filter((field) => !asked.includes(field)).map((field) => `没有问 ${field}，但有成员要用`),
    ...asked.filter((field) => !used.has(field)).map((field) => `问了 ${field}，但没有成员要用`),
    ...asked.filter((field) => !dictionary.fields.has(field)).map((field) => `字典里没有 ${field}`),
  ]
}

/** Two questions of one name would get one answer. */
function situationFaults(plan: BundlePlan, members: readonly MemberForm[]): string[] {
  return repeated(
    [
      ...plan.situations.map((one) => one.key),
      ...members.flatMap((member) =>
        member.form.situations.map((one) => one.key).filter((key) => !Object.hasOwn(member.plan.situations, key)),
      ),
    ],
    '情形',
  )
}

function materialFaults(plan: BundlePlan, members: readonly MemberForm[]): string[] {
  const lines = new Set(
    members.flatMap((member) => member.form.materials.map((one) => `${member.plan.key}.${one.key}`)),
  )
  const named = [...plan.materials.flatMap((one) => one.of), ...plan.proven.map((one) => one.line)]
  return [
    ...repeated(named, '材料'),
    ...named.filter((line) => !lines.has(line)).map((line) => `没有材料 ${line}`),
    ...plan.proven
      .filter((one) => !plan.outputs.some((output) => output.key === one.output))
      .map((one) => `材料 ${one.line}：没有哪一件会给出 ${one.output}`),
  ]
}

/** Who waits for whom must come to an end. */
function orderFaults(plan: BundlePlan): string[] {
  const done = new Set<string>()
  let open = [...plan.members]
  for (;;) {
    const next = open.filter((member) => predecessorsOf(plan, member.key).every((key) => done.has(key)))
    if (next.length === 0) return open.map((member) => `成员 ${member.key} 的先后绕成了圈`)
    for (const member of next) done.add(member.key)
    open = open.filter((member) => !done.has(member.key))
    if (open.length === 0) return []
  }
}

/** Keys of the members whose result a member waits for. */
export function predecessorsOf(plan: BundlePlan, memberKey: string): string[] {
  const member = plan.members.find((one) => one.key === memberKey)
  if (member === undefined) return []
  const wanted = [
    ...outputsAwaited(member),
    ...plan.proven.filter((one) => one.line.startsWith(`${memberKey}.`)).map((one) => one.output),
  ]
  return [...new Set(plan.outputs.filter((one) => wanted.includes(one.key)).map((one) => one.member))]
}
