import * as z from 'zod/mini'

/** 证照类型 — a kind of licence: which fields it proves, which materials it stands for, which items make it (licences.json). */
export const LicenceType = z.strictObject({
  type: z.string(),
  name: z.string(),
  holderKind: z.enum(['person', 'household', 'enterprise']),
  issuerRole: z.string(),
  codeStyle: z.nullable(z.string()),
  validity: z.nullable(z.string()),
  validMonths: z.nullable(z.int()),
  proves: z.array(z.string()),
  note: z.nullable(z.string()),
  satisfies: z.array(z.unknown()),
  resultOf: z.array(z.string()),
})
export type LicenceType = z.infer<typeof LicenceType>
