import * as z from 'zod/mini'

/** 窗口 — one counter of a hall and whose matters it takes. */
export const ServiceWindow = z.strictObject({
  no: z.string(),
  name: z.string(),
  theme: z.string(),
  acts: z.array(z.string()),
  holder: z.nullable(z.string()),
})
export type ServiceWindow = z.infer<typeof ServiceWindow>

/** 受理点 — a hall or a village station as it is stored; `prefix` are the five characters of its case numbers (case-law §8.1). */
export const ServicePoint = z.strictObject({
  pointId: z.string().check(z.maxLength(32)),
  kind: z.enum(['hall', 'station']),
  unitId: z.string(),
  name: z.string(),
  division: z.string().check(z.regex(/^\d{12}$/)),
  prefix: z.string().check(z.regex(/^[A-Z]{2}[A-Z0-9]\d{2}$/)),
  phone: z.nullable(z.string()),
  address: z.nullable(z.string()),
  /** Name of the timetable. */
  hours: z.string(),
  extraHours: z.nullable(z.string()),
  facilities: z.array(z.string()),
  accessible: z.nullable(z.boolean()),
  homeVisit: z.boolean(),
  windows: z.array(ServiceWindow),
  /** Staff who keep the point: clerk and deputy of a station, director of a hall. */
  keepers: z.array(z.string()),
  devices: z.array(z.string()),
  network: z.nullable(z.strictObject({ kind: z.string(), state: z.string() })),
})
export type ServicePoint = z.infer<typeof ServicePoint>

/** 区划 — a place of the county's tree; `level` runs from 1 (province) to 5 (village). */
export const Division = z.strictObject({
  code: z.string().check(z.regex(/^\d{12}$/)),
  name: z.string(),
  parent: z.nullable(z.string()),
  level: z.int().check(z.minimum(1), z.maximum(5)),
})
export type Division = z.infer<typeof Division>
