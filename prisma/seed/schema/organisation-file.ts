import { RoleCode } from '@shared/identity/actor'
import { ServiceWindow } from '@shared/organisation/service-point'
import * as z from 'zod/mini'

/** 区划树的一个节点 */
export type DivisionNode = { code: string; name: string; children?: DivisionNode[] | undefined }
export const DivisionNode: z.ZodMiniType<DivisionNode> = z.strictObject({
  code: z.string().check(z.regex(/^\d{12}$/)),
  name: z.string(),
  get children() {
    return z.optional(z.array(DivisionNode))
  },
})

/** 大厅 — a row of organisation.json `halls`. */
export const Hall = z.strictObject({
  id: z.string(),
  unit: z.string(),
  name: z.string(),
  level: z.enum(['county', 'township']),
  hours: z.string(),
  location: z.null(),
  phone: z.string(),
  director: z.optional(z.string()),
  leaderInCharge: z.optional(z.string()),
  facilities: z.array(z.string()),
  windows: z.array(ServiceWindow),
})
export type Hall = z.infer<typeof Hall>

/** 村站 — a row of organisation.json `stations`. */
export const Station = z.strictObject({
  id: z.string(),
  division: z.string(),
  divisionName: z.string(),
  name: z.string(),
  phone: z.string(),
  location: z.null(),
  address: z.string(),
  clerk: z.string(),
  deputy: z.string(),
  windows: z.int(),
  hours: z.string(),
  extraHours: z.nullable(z.string()),
  network: z.strictObject({ kind: z.string(), state: z.string() }),
  devices: z.array(z.string()),
  accessible: z.boolean(),
  homeVisit: z.boolean(),
  numberBlock: z.strictObject({ prefix: z.string(), from: z.int(), to: z.int(), note: z.string() }),
})
export type Station = z.infer<typeof Station>

/** 岗位 — who holds which roles at a unit, and who stands in. */
export const Post = z.strictObject({
  id: z.string(),
  unit: z.string(),
  name: z.string(),
  roles: z.array(RoleCode),
  holder: z.string(),
  deputy: z.nullable(z.string()),
})
export type Post = z.infer<typeof Post>
