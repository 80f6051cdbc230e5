import * as z from 'zod/mini'
import { FormDefinition } from '../form/form-definition'
import { Routing } from '../organisation/routing'
import { ItemFacts } from './item-facts'

/**
 * 事项版本 — the whole definition of an item as published: the facts of its guide, the county's routing, and the form (null: the
 * applicant's fields and a free statement are asked, and the guide says so). Guide, wizard, form and flow are all made from this one.
 */
export const ItemVersion = z.strictObject({
  itemId: z.string(),
  version: z.int().check(z.minimum(1)),
  facts: ItemFacts,
  routing: Routing,
  form: z.nullable(FormDefinition),
  /** 记录在案的例外 — why a rule of publication may be passed here: a written delegation or a reason, shown to whoever edits. */
  exceptions: z.array(z.strictObject({ rule: z.string(), reason: z.string() })),
})
export type ItemVersion = z.infer<typeof ItemVersion>
