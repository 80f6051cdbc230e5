import * as z from 'zod/mini'

/** 问题（传给设备的样子） — a Problem of the catalogue as it travels and is stored with a result; a device shows the words as they came. */
export const ProblemView = z.strictObject({
  code: z.string(),
  status: z.int(),
  title: z.string(),
  what: z.string(),
  kept: z.nullable(z.string()),
  todo: z.string(),
  fields: z.optional(z.array(z.strictObject({ path: z.string(), message: z.string() }))),
  values: z.optional(z.record(z.string(), z.unknown())),
})
export type ProblemView = z.infer<typeof ProblemView>
