import * as z from 'zod/mini'
import { RoleCode } from '../identity/actor'

/** 期限 — a number of working days, calendar days or hours, or on the spot. */
const LimitValue = z.strictObject({
  value: z.int().check(z.minimum(0)),
  unit: z.enum(['工作日', '日', '小时', '即时']),
})

/** 事项路由 — who takes in, reviews and decides an item in this county, in what time (organisation.json itemRouting). */
export const Routing = z.strictObject({
  itemId: z.string(),
  itemName: z.string(),
  decideUnit: z.string(),
  decideLevel: z.enum(['village', 'township', 'county']),
  demoHandlingType: z.enum(['即办件', '承诺件', '上报件']),
  procedureProfile: z.enum(['licence', 'marketRegistration', 'socialInsurance', 'relief', 'residence', 'general']),
  limitFrom: z.enum(['accepted', 'received']),
  kind: z.optional(z.literal('serviceDone')),
  villageMode: z.nullable(z.enum(['受理', '收件转报', '协助', '协助提出'])),
  windowTheme: z.string(),
  legacyReentry: z.boolean(),
  resultDelivery: z.string(),
  limit: z.strictObject({
    value: z.int().check(z.minimum(0)),
    unit: z.enum(['工作日', '日', '小时', '即时']),
    source: z.enum(['legal', 'promise', 'demo']),
    note: z.optional(z.string()),
  }),
  nodes: z
    .array(
      z.strictObject({
        order: z.int(),
        name: z.string(),
        unit: z.string(),
        role: RoleCode,
        phase: z.enum(['receive', 'accept', 'node', 'procedure', 'decision', 'result', 'delivery']),
        limit: LimitValue,
      }),
    )
    .check(z.minLength(1)),
  /** 告知承诺清单 — which proofs a written promise may stand for, under which text; absent: not on the county's list. */
  commitment: z.optional(
    z.strictObject({
      textVersion: z.string().check(z.minLength(1), z.maxLength(40)),
      condition: z.string().check(z.minLength(2), z.maxLength(300)),
      lines: z.array(z.string()),
      supplyDays: z.nullable(z.int().check(z.minimum(1), z.maximum(180))),
      risk: z.enum(['high', 'middle', 'low']),
    }),
  ),
  outsideLimit: z.array(z.string()),
  demo: z.boolean(),
  note: z.nullable(z.string()),
})
export type Routing = z.infer<typeof Routing>

/** 首席代表授权书 — items and acts that a holder may decide in writing. */
export const ChiefRepMandate = z.strictObject({
  holder: z.string(),
  unit: z.string(),
  number: z.string(),
  items: z.array(z.string()),
  grantedBy: z.array(z.string()),
  acts: z.array(z.string()),
  from: z.string(),
  to: z.string(),
})
export type ChiefRepMandate = z.infer<typeof ChiefRepMandate>
