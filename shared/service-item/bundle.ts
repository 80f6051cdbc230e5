import * as z from 'zod/mini'

const text = z.nullable(z.string())

/** 一件事 — items that belong to one event of life; `item_id` null is a matter that this catalogue does not have. */
export const Bundle = z.strictObject({
  id: z.string(),
  name: z.string(),
  national_batch: text,
  lead_dept: text,
  village_relevance: text,
  conditions: z.nullable(z.array(z.string())),
  sub_items: z.array(z.strictObject({ name: z.string(), item_id: text, dept: text })),
  order: z.strictObject({ parallel_after: text, note: text }),
  shared_materials: z.nullable(z.array(z.string())),
  promise: z.nullable(z.strictObject({ value: z.nullable(z.number()), unit: text, text })),
  variants: z.nullable(z.array(z.unknown())),
  verified: z.boolean(),
  verify_note: z.optional(text),
  sources: z.array(z.strictObject({ title: z.string(), url: text, locality: text, kind: z.string() })),
  example_items: z.nullable(z.array(z.unknown())),
})
export type Bundle = z.infer<typeof Bundle>
