import * as z from 'zod/mini'

/** 常用意见 — a reason with blanks: `text` goes into the paper, `plain` to the applicant; every blank must be filled. */
export const Reason = z.strictObject({
  id: z.string(),
  action: z.string(),
  actionName: z.string(),
  text: z.string(),
  article: z.nullable(z.string()),
  plain: z.nullable(z.string()),
  fill: z.array(z.string()),
  appliesTo: z.nullable(z.union([z.string(), z.array(z.string())])),
  needs: z.nullable(z.union([z.string(), z.array(z.string())])),
  note: z.nullable(z.string()),
  actionInput: z.optional(z.record(z.string(), z.string())),
  domain: z.optional(z.string()),
})
export type Reason = z.infer<typeof Reason>

/** 数源 — a register of another organ that can prove a fact, as far as it is connected (fields.json `sharedData`). */
export const SharedDataSource = z.strictObject({
  code: z.string(),
  name: z.string(),
  owner: z.nullable(z.string()),
  note: z.nullable(z.string()),
  demo: z.boolean(),
})
export type SharedDataSource = z.infer<typeof SharedDataSource>
