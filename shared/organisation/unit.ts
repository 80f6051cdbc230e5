import * as z from 'zod/mini'

/** 单位层级 — as the county's list writes it; a station belongs to the village, a hall to its township or the county. */
export const UnitLevel = z.enum(['county', 'township', 'village'])
export type UnitLevel = z.infer<typeof UnitLevel>

/** 印章 — a seal that the unit holds; `electronic` says whether it may be put on an electronic paper. */
const UnitSeal = z.strictObject({ name: z.string(), kind: z.string(), electronic: z.boolean() })
export type UnitSeal = z.infer<typeof UnitSeal>

/** 单位 — one organ, centre, station or partner of the county (organisation.json `units`). */
export const Unit = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(32)),
  name: z.string(),
  shortName: z.string(),
  level: UnitLevel,
  type: z.string(),
  parent: z.nullable(z.string()),
  demoCode: z.nullable(z.string()),
  uscc: z.nullable(z.string()),
  docPrefix: z.nullable(z.string()),
  division: z.string().check(z.regex(/^\d{12}$/)),
  phone: z.nullable(z.string()),
  seals: z.array(UnitSeal),
  duties: z.array(z.string()),
  note: z.nullable(z.string()),
})
export type Unit = z.infer<typeof Unit>
