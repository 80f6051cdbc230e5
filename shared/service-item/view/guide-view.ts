import * as z from 'zod/mini'

const text = z.nullable(z.string())
const count = z.nullable(z.number())
const flag = z.nullable(z.boolean())

/** 指南里的材料 — a paper as the guide names it; what the source does not say is null. */
export const GuideMaterial = z.strictObject({
  name: z.string(),
  form: text,
  copies: text,
  sourceChannel: text,
  issuer: text,
  necessity: text,
  condition: text,
  tolerable: flag,
  note: text,
})
export type GuideMaterial = z.infer<typeof GuideMaterial>

/**
 * 办事指南 — every element of GB/T 36114 that the item has, made from the item version and never typed twice. Null is "the sources do not
 * say" and is shown as 以当地窗口为准; the county's own settings stand beside the facts of the sources, never in their place.
 */
export const GuideView = z.strictObject({
  itemId: z.string(),
  version: z.int(),
  name: z.string(),
  aliases: z.array(z.string()),
  domain: z.string(),
  dept: z.string(),
  serviceObject: z.string(),
  itemType: text,
  exerciseLevel: text,
  /** 即办件, 承诺件 or 上报件 as this county handles it. */
  handlingType: z.string(),
  where: z.strictObject({
    sentence: z.string(),
    village: flag,
    township: flag,
    county: flag,
    note: text,
    villageMode: text,
  }),
  channels: z.nullable(z.strictObject({ online: z.boolean(), station: z.boolean(), window: z.boolean() })),
  legalLimit: text,
  promisedLimit: text,
  /** The limit that runs in this county, and whose setting it is: the law's, a promise of the source, or the county's own. */
  countyLimit: z.strictObject({ text: z.string(), source: z.enum(['legal', 'promise', 'demo']), note: text }),
  outsideLimit: z.array(z.string()),
  visits: count,
  scope: text,
  onlineDepth: text,
  fee: z.strictObject({ charged: flag, note: text }),
  conditions: z.array(z.string()),
  materials: z.nullable(z.array(GuideMaterial)),
  materialsComplete: z.boolean(),
  situations: z.array(z.strictObject({ name: z.string(), add: z.array(z.string()), note: text })),
  /** Questions that the wizard asks; 0 where there are none. */
  questions: z.int(),
  procedures: z.array(z.strictObject({ name: z.string(), limitText: text, countsInLimit: flag, note: text })),
  steps: z.array(z.strictObject({ name: z.string(), limitText: text })),
  /** Who does what in this county, in order. */
  flow: z.array(z.strictObject({ name: z.string(), unit: z.string(), limitText: text })),
  publicity: z.nullable(z.strictObject({ days: count, unit: text, where: text, waived: text })),
  result: z.strictObject({ name: text, type: text, validity: text, delivery: z.string() }),
  legalBasis: z.array(z.string()),
  codes: z.strictObject({ basic: text, implement: text, handling: text }),
  contact: z.strictObject({ unit: z.string(), phone: text }),
  /** The county's hotline for complaints and questions; null where none is registered. */
  hotline: z.nullable(z.strictObject({ name: z.string(), phone: z.string() })),
  remedy: text,
  hasOwnForm: z.boolean(),
  evidence: z.strictObject({
    confidence: z.enum(['high', 'medium', 'low']),
    stale: z.boolean(),
    asOf: text,
    gaps: z.array(z.string()),
    note: text,
  }),
  sources: z.array(z.strictObject({ title: z.string(), url: text, locality: text, published: text, kind: z.string() })),
})
export type GuideView = z.infer<typeof GuideView>
