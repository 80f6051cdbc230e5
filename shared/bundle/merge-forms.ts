import type { Expression } from '../form/expression'
import type { FormDefinition, MaterialDefinition, SectionField, Situation } from '../form/form-definition'
import type { BundlePlan } from './bundle-plan'
import { bundleItemId } from './bundle-plan'
import { awaits, inMergedForm, type MemberForm, memberForms, ownKey, sourcesOf } from './member-form'
import { allOf, anyOf } from './substitute'

/**
 * 多表合一 — one form for all members: a field is asked once, whenever any member asks for it, and required when any member requires it;
 * a paper that several lists name is handed in once (F044, F045). What a member takes from an earlier one's result is not asked.
 */
export function mergeForms(plan: BundlePlan, forms: ReadonlyMap<string, FormDefinition>): FormDefinition {
  const members = memberForms(plan, forms)
  const uses = fieldUses(members)
  return {
    itemId: bundleItemId(plan.bundleId),
    name: plan.name,
    demo: plan.demo,
    applicantKinds: ['person'],
    allowAgent: false,
    subjectField: members[0]?.form.subjectField ?? 'idNumber',
    applicantField: 'idNumber',
    situations: [...plan.situations, ...members.flatMap(askedSituations)],
    sections: plan.sections.map((section) => ({
      key: section.key,
      title: section.title,
      showWhen: null,
      fields: section.fields.map(({ field, label, help }) => ({
        ...mergedField(field, uses.get(field) ?? []),
        ...(label === undefined ? {} : { labelOverride: label }),
        ...(help === undefined ? {} : { helpOverride: help }),
      })),
    })),
    materials: mergedMaterials(plan, members),
    preChecks: members.flatMap((member) => checksOf(member, member.form.preChecks)),
    eligibility: members.flatMap(eligibilityOf),
    nodes: [],
    result: { licenceType: null, validMonths: null, variants: [], note: null },
    channel: { online: true, station: false, window: false, villageMode: null },
    demoConfig: [],
  }
}

/** One place where a member asks for a field. */
export type FieldUse = { readonly when: Expression; readonly required: Expression; readonly prefill: boolean }

/** Where the members ask for each field of the merged form. */
export function fieldUses(members: readonly MemberForm[]): Map<string, FieldUse[]> {
  const uses = new Map<string, FieldUse[]>()
  for (const member of members) {
    const merged = inMergedForm(member)
    for (const section of member.form.sections) {
      for (const one of section.fields) {
        const use = {
          when: allOf(member.plan.when, merged(section.showWhen), merged(one.showWhen)),
          required: one.required === null ? false : merged(one.required),
          prefill: one.prefill,
        }
        for (const field of sourcesOf(member.plan, one.field)) uses.set(field, [...(uses.get(field) ?? []), use])
      }
    }
  }
  return uses
}

function mergedField(field: string, uses: readonly FieldUse[]): SectionField {
  return {
    field,
    showWhen: anyOf(uses.map((use) => use.when)),
    required: anyOf(uses.map((use) => (use.required === false ? false : allOf(use.when, use.required)))),
    prefill: uses.some((use) => use.prefill),
  }
}

/** Questions of a member that neither the plan answers nor somebody else asks. */
function askedSituations(member: MemberForm): Situation[] {
  const merged = inMergedForm(member)
  return member.form.situations
    .filter((one) => !Object.hasOwn(member.plan.situations, one.key))
    .map((one) => ({ ...one, askWhen: allOf(member.plan.when, merged(one.askWhen)), derive: merged(one.derive) }))
}

/** Checks that can be made before anything was brought by another member. */
function checksOf(member: MemberForm, checks: FormDefinition['preChecks']): FormDefinition['preChecks'] {
  const merged = inMergedForm(member)
  return checks
    .map((check) => ({
      ...check,
      key: ownKey(member.plan, check.key),
      when: allOf(member.plan.when, merged(check.when)),
    }))
    .filter((check) => check.when !== false && !awaits(check.when))
}

function eligibilityOf(member: MemberForm): FormDefinition['eligibility'] {
  const merged = inMergedForm(member)
  return member.form.eligibility
    .map((one) => ({
      ...one,
      key: ownKey(member.plan, one.key),
      expr: anyOf([{ '!': [member.plan.when] }, merged(one.expr)]),
    }))
    .filter((one) => one.expr !== true && !awaits(one.expr))
}

/** Papers in the order of the members; what the plan calls the same paper stands once, where it first appears. */
function mergedMaterials(plan: BundlePlan, members: readonly MemberForm[]): MaterialDefinition[] {
  const proven = new Set(plan.proven.map((one) => one.line))
  const groups = new Map<string, MaterialDefinition[]>()
  for (const member of members) {
    for (const material of member.form.materials) {
      const line = `${member.plan.key}.${material.key}`
      if (proven.has(line)) continue
      const key = materialKeyOf(plan, member, material.key)
      groups.set(key, [...(groups.get(key) ?? []), inMember(member, material)])
    }
  }
  return [...groups].map(([key, same]) => joined(key, same)).filter((one) => one.requiredWhen !== false)
}

/** The key under which a paper of a member stands in the merged list. */
export function materialKeyOf(plan: BundlePlan, member: Pick<MemberForm, 'plan'>, material: string): string {
  const line = `${member.plan.key}.${material}`
  return plan.materials.find((one) => one.of.includes(line))?.key ?? ownKey(member.plan, material)
}

function inMember(member: MemberForm, material: MaterialDefinition): MaterialDefinition {
  const merged = inMergedForm(member)
  const role = (holder: string) => member.plan.holders[holder] ?? holder
  const roles = (holders: readonly string[]) => holders.map(role)
  return {
    ...material,
    holders: roles(material.holders),
    requiredWhen: material.requiredWhen === null ? null : allOf(member.plan.when, merged(material.requiredWhen)),
    satisfiedBy: material.satisfiedBy.map((way) => ({
      ...way,
      ...(way.holder === undefined ? {} : { holder: roles(way.holder) }),
      alsoNeeds: way.alsoNeeds.map((also) => ({
        ...also,
        ...(also.holder === undefined ? {} : { holder: roles(also.holder) }),
      })),
      when: merged(way.when),
    })),
  }
}

type Way = MaterialDefinition['satisfiedBy'][number]

/** The strictest of several rules for one paper: most pages, only the forms and substitutes that every list takes. */
function joined(key: string, same: readonly MaterialDefinition[]): MaterialDefinition {
  const [first, ...others] = same
  if (first === undefined) throw new Error(`no paper ${key}`)
  const open = same.map((one) => one.requiredWhen).filter((when) => when !== null)
  return {
    ...first,
    key,
    replaces: null,
    requiredWhen: open.length === 0 ? null : anyOf(open),
    satisfiedBy: waysOfAll(same),
    tolerable: { allowed: same.every((one) => one.tolerable.allowed), withinWorkingDays: null },
    accept: first.accept.filter((way) => others.every((other) => other.accept.includes(way))),
    pages: {
      min: Math.max(...same.map((one) => one.pages.min)),
      max: Math.max(...same.map((one) => one.pages.max)),
    },
    originalsChecked: same.some((one) => one.originalsChecked),
  }
}

/** Ways that every list takes: the one with the most holders proves what the others ask as well. */
function waysOfAll(same: readonly MaterialDefinition[]): Way[] {
  const found = same.flatMap(({ satisfiedBy }) =>
    satisfiedBy.flatMap((way) => {
      const weaker = same.map((other) => other.satisfiedBy.find((one) => isProvenBy(one, way)))
      return weaker.every((one) => one !== undefined) ? [{ ...way, when: allOf(...weaker.map((one) => one.when)) }] : []
    }),
  )
  return [...new Map(found.map((way) => [JSON.stringify([kindOf(way), way.holder]), way])).values()]
}

function isProvenBy(weak: Way, strong: Way): boolean {
  return kindOf(weak) === kindOf(strong) && (weak.holder ?? []).every((holder) => strong.holder?.includes(holder))
}

function kindOf({ licenceType, sharedData, earlierMaterial, systemForm, alsoNeeds }: Way): string {
  return JSON.stringify([licenceType, sharedData, earlierMaterial, systemForm, alsoNeeds])
}
