import * as z from 'zod/mini'
import { ServiceWindow } from '../service-point'

/** 区划一行 — for choosing a place step by step; `children` says whether it has places below. */
export const DivisionRow = z.strictObject({
  code: z.string(),
  name: z.string(),
  level: z.int(),
  children: z.boolean(),
})
export type DivisionRow = z.infer<typeof DivisionRow>

/** 区划树 — the county with its townships and villages. */
export const DivisionTree = z.strictObject({
  code: z.string(),
  name: z.string(),
  level: z.int(),
  get children() {
    return z.array(DivisionTree)
  },
})
export type DivisionTree = z.infer<typeof DivisionTree>

/** 站点卡片 — a hall or station near home, with whether it is open at this moment. */
export const StationCard = z.strictObject({
  pointId: z.string(),
  name: z.string(),
  kind: z.enum(['hall', 'station']),
  division: z.string(),
  divisionName: z.string(),
  phone: z.nullable(z.string()),
  address: z.nullable(z.string()),
  openNow: z.strictObject({ open: z.boolean(), text: z.string() }),
  hours: z.string(),
  extraHours: z.array(z.string()),
  facilities: z.array(z.string()),
  accessible: z.nullable(z.boolean()),
  homeVisit: z.boolean(),
})
export type StationCard = z.infer<typeof StationCard>

/** 站点 — the card with its counters and the dated exceptions of the coming weeks. */
export const PointView = z.strictObject({
  card: StationCard,
  windows: z.array(z.pick(ServiceWindow, { no: true, name: true, theme: true })),
  specialDays: z.array(z.strictObject({ date: z.string(), kind: z.string(), note: z.string() })),
})
export type PointView = z.infer<typeof PointView>
