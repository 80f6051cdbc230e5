import { BundlePlan } from '@shared/bundle/bundle-plan'
import { type MemberForm, memberForms } from '@shared/bundle/member-form'
import type { FieldDictionary } from '@shared/form/field-definition'
import type { FormDefinition } from '@shared/form/form-definition'
import { problem } from '@shared/problem/problem'
import { formOf } from '@shared/service-item/fallback-form'
import type { ItemVersion } from '@shared/service-item/item-version'
import * as z from 'zod/mini'
import type { Tx } from '../../platform/db'
import { findCatalogueDocument, getFieldDictionary, getItemVersion } from '../service-item'

/** 打开的办法 — a plan with the version of every member's item that it is filled in by. */
export type OpenPlan = {
  readonly plan: BundlePlan
  readonly items: ReadonlyMap<string, ItemVersion>
  readonly members: readonly MemberForm[]
  /** The words of every field that any member asks for. */
  readonly dictionary: FieldDictionary
}

/** The plan of a bundle as the county offers it now. Throws `bundle.notOffered`. */
export async function getPlan(tx: Tx, bundleId: string): Promise<BundlePlan> {
  const plan = (await findCatalogueDocument(tx, 'bundlePlans'))?.find((one) => one.bundleId === bundleId)
  if (plan === undefined) throw problem('bundle.notOffered')
  return plan
}

/** Completes a plan by its items: those of the versions named by member key, else those in force. */
export async function openPlan(
  tx: Tx,
  plan: BundlePlan,
  versions: Readonly<Record<string, number>> = {},
): Promise<OpenPlan> {
  const items = new Map<string, ItemVersion>()
  for (const member of plan.members) {
    items.set(member.key, await getItemVersion(tx, member.itemId, versions[member.key]))
  }
  const parts = await Promise.all([...items.values()].map((item) => getFieldDictionary(tx, item)))
  return {
    plan,
    items,
    members: memberForms(plan, formsOf({ items })),
    dictionary: {
      fields: new Map(parts.flatMap((part) => [...part.fields])),
      codeLists: new Map(parts.flatMap((part) => [...part.codeLists])),
    },
  }
}

/** The forms of the members by item. */
export function formsOf({ items }: Pick<OpenPlan, 'items'>): Map<string, FormDefinition> {
  return new Map([...items.values()].map((item) => [item.itemId, formOf(item)]))
}

/** A plan as it was stored with an application. */
export function storedPlan(value: unknown): BundlePlan {
  return z.parse(BundlePlan, value)
}
