import { bundleItemId } from '@shared/bundle/bundle-plan'
import type { FormDefinition } from '@shared/form/form-definition'
import type { ItemVersion } from '@shared/service-item/item-version'
import type { OpenPlan } from './plans'

/**
 * A bundle in the shape in which phones know what is applied for: the first member's item under the bundle's own id, name and version.
 * Whether the list of papers is complete is true only when every member says so of its own.
 */
export function bundleAsItem({ plan, items }: OpenPlan, form: FormDefinition): ItemVersion {
  const [lead] = items.values()
  if (lead === undefined) throw new Error(`${plan.bundleId} has no members`)
  return {
    ...lead,
    itemId: bundleItemId(plan.bundleId),
    version: plan.version,
    facts: {
      ...lead.facts,
      name: plan.name,
      materials_complete: [...items.values()].every((item) => item.facts.materials_complete),
    },
    form,
  }
}
