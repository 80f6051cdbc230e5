import * as z from 'zod/mini'

const sex = z.enum(['男', '女'])

/** 居民 — a row of people.json `people`; all of them are invented. */
export const Resident = z.strictObject({
  id: z.string(),
  household: z.string(),
  relation: z.string(),
  name: z.string(),
  sex,
  ethnicity: z.string(),
  birth: z.string(),
  ageAt: z.int(),
  idNumber: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  division: z.string(),
  address: z.string(),
  hukou: z.string(),
  tags: z.array(z.string()),
  disability: z.nullable(z.strictObject({ category: z.string(), level: z.int(), certNumber: z.string() })),
  enterprise: z.optional(z.string()),
  birthCertificate: z.optional(z.string()),
  guardian: z.optional(z.string()),
  guardianOf: z.optional(z.union([z.string(), z.array(z.string())])),
  staffRelative: z.optional(z.string()),
  nameTest: z.optional(z.string()),
  deathDate: z.optional(z.string()),
  dischargedOn: z.optional(z.string()),
})
export type Resident = z.infer<typeof Resident>

/** 户 */
export const Household = z.strictObject({
  id: z.string(),
  division: z.string(),
  address: z.string(),
  headId: z.string(),
  members: z.array(z.string()),
})
export type Household = z.infer<typeof Household>

/** 经营主体 */
export const Enterprise = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  uscc: z.string(),
  ownerId: z.string(),
  division: z.string(),
  business: z.nullable(z.string()),
  story: z.nullable(z.string()),
})
export type Enterprise = z.infer<typeof Enterprise>

/** 工作人员 — a row of people.json `staff`. */
export const StaffMember = z.strictObject({
  id: z.string(),
  name: z.string(),
  sex,
  birth: z.string(),
  idNumber: z.string(),
  phone: z.string(),
  unit: z.string(),
  post: z.string(),
  roles: z.array(z.string()),
  account: z.string(),
  staffNumber: z.string(),
  relatives: z.optional(z.array(z.string())),
})
export type StaffMember = z.infer<typeof StaffMember>
