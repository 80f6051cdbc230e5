import * as z from 'zod/mini'
import { Expression } from '../form/expression'
import { Situation } from '../form/form-definition'

const key = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]*$/), z.maxLength(40))

/** 成员事项 — an item of the bundle, when it belongs to this family's application, and how its own form is filled from the merged one. */
export const BundleMemberPlan = z.strictObject({
  key,
  itemId: z.string(),
  /** Whether this applicant applies for it; read over the merged answers. */
  when: Expression,
  /** Answers of the item's own situation questions that need not be asked; the others are asked as the item asks them. */
  situations: z.record(z.string(), Expression),
  /** Fields of the item's form that are not asked for but follow from the merged answers, or from `out.`, what another member brings. */
  takes: z.record(z.string(), Expression),
  /** Who a role of the item's form is in the merged form: the applicant of a newborn's insurance is the child. */
  holders: z.record(z.string(), z.string()),
})
export type BundleMemberPlan = z.infer<typeof BundleMemberPlan>

/** 前序产物 — what a member brings that others wait for: a value that its office writes down, and licences that stand for papers then. */
const BundleOutput = z.strictObject({
  key,
  /** Key of the member whose grant brings it. */
  member: key,
  /** Dictionary field that says its type and its name. */
  field: key,
  /** Licence types of the dependants' own applicant that the grant has made. */
  licences: z.array(z.string()),
})

/**
 * 一件事办法 — how several items are applied for as one: which, in what order, the layout of the merged form and which papers are the same.
 * The forms themselves stay with their items; this only joins them (case-law §5.2).
 */
export const BundlePlan = z.strictObject({
  bundleId: z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(40)),
  version: z.int().check(z.minimum(1)),
  demo: z.boolean(),
  name: z.string(),
  /** Questions of the bundle itself; they come first. */
  situations: z.array(Situation),
  sections: z
    .array(
      z.strictObject({
        key,
        title: z.string(),
        fields: z
          .array(z.strictObject({ field: key, label: z.optional(z.string()), help: z.optional(z.string()) }))
          .check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
  members: z.array(BundleMemberPlan).check(z.minLength(2)),
  outputs: z.array(BundleOutput),
  /** 共用材料 — a paper that is handed in once and stands in several lists; each `of` is `member.line`. */
  materials: z.array(z.strictObject({ key, of: z.array(z.string()).check(z.minLength(1)) })),
  /** Lines (`member.line`) that nobody hands in because an output has made what they ask for. */
  proven: z.array(z.strictObject({ line: z.string(), output: key })),
})
export type BundlePlan = z.infer<typeof BundlePlan>

/** What an application for a bundle is called where the system asks for the id of an item. */
export function bundleItemId(bundleId: string): string {
  return `bundle.${bundleId}`
}

/** The bundle that such an id names; null for an item. */
export function bundleIdOf(itemId: string): string | null {
  return itemId.startsWith('bundle.') ? itemId.slice('bundle.'.length) : null
}
