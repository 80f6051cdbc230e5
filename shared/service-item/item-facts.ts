import * as z from 'zod/mini'

const text = z.nullable(z.string())
const count = z.nullable(z.number())
const flag = z.nullable(z.boolean())

/** 期限（来源写的） — null where the source does not say; never a default. */
const SourceLimit = z.strictObject({ value: count, unit: text, text })

/** 指南事实 — what public guides say of an item; null means "the source does not say" and is shown as 以当地窗口为准. */
export const ItemFacts = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  name: z.string().check(z.minLength(2)),
  aliases: z.array(z.string()),
  domain: z.string(),
  item_type: text,
  handling_type: text,
  service_object: z.string(),
  exercise_level: text,
  dept: z.string(),
  legal_limit: SourceLimit,
  promise_limit: SourceLimit,
  visits: count,
  scope: text,
  online_depth: text,
  fee: z.strictObject({ charged: flag, note: text }),
  accept_at: z.strictObject({ village: flag, township: flag, county: flag, note: text }),
  conditions: z.array(z.string()),
  materials: z.nullable(
    z.array(
      z.strictObject({
        name: z.string(),
        form: text,
        original_copies: count,
        copy_copies: count,
        medium: text,
        source_channel: text,
        issuer: text,
        necessity: text,
        condition: text,
        tolerable: flag,
        note: text,
        src: z.string(),
      }),
    ),
  ),
  materials_complete: z.boolean(),
  situations: z.array(z.strictObject({ name: z.string(), materials_add: z.array(z.string()), note: text })),
  special_procedures: z.array(
    z.strictObject({ type: z.string(), limit: SourceLimit, counts_in_limit: flag, note: text }),
  ),
  steps: z.array(z.strictObject({ name: z.string(), limit: SourceLimit })),
  publicity: z.nullable(z.strictObject({ days: count, unit: text, where: text, waived: text })),
  result: z.strictObject({ name: text, type: text, validity: text }),
  legal_basis: z.array(z.string()),
  codes: z.strictObject({ basic: text, implement: text, handling: text }),
  evidence: z.strictObject({
    confidence: z.enum(['high', 'medium', 'low']),
    stale: z.boolean(),
    as_of: text,
    gaps: z.array(z.string()),
    note: text,
  }),
  sources: z.array(
    z.strictObject({ id: z.string(), title: z.string(), url: text, locality: text, published: text, kind: z.string() }),
  ),
})
export type ItemFacts = z.infer<typeof ItemFacts>
