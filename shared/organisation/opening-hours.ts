import * as z from 'zod/mini'

/** 钟点 — hour and minute in Asia/Shanghai as HH:MM; 24:00 closes a day that never closes. */
export const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-4]):[0-5]\d$/))
export type TimeOfDay = z.infer<typeof TimeOfDay>

const span = z.tuple([TimeOfDay, TimeOfDay])
const weekday = z.int().check(z.minimum(1), z.maximum(7))
const monthDay = z.string().check(z.regex(/^\d\d-\d\d$/))

/** 加开的时段 — beyond the ordinary hours: lunch duty, late evening, weekend; `booking` means by appointment only. */
const ExtraHours = z.strictObject({
  name: z.string(),
  days: z.array(weekday),
  from: TimeOfDay,
  to: TimeOfDay,
  windows: z.optional(z.array(z.string())),
  booking: z.boolean(),
})
export type ExtraHours = z.infer<typeof ExtraHours>

/**
 * 开放时间 — one timetable of organisation.json `hours`, in whichever of its four forms: a week of spans, seasons with a morning and
 * an afternoon, one morning and afternoon, or one span. Weekdays run from 1 (Monday) to 7 (Sunday).
 */
export const Timetable = z.strictObject({
  text: z.string(),
  days: z.optional(z.array(weekday)),
  week: z.optional(z.array(z.tuple([weekday, TimeOfDay, TimeOfDay]))),
  seasons: z.optional(z.array(z.strictObject({ from: monthDay, to: monthDay, am: span, pm: span }))),
  am: z.optional(span),
  pm: z.optional(span),
  from: z.optional(TimeOfDay),
  to: z.optional(TimeOfDay),
  extra: z.optional(z.array(ExtraHours)),
})
export type Timetable = z.infer<typeof Timetable>

/** 特别的一天 — a dated exception; `hours` null leaves the ordinary hours, an empty list closes the points in `scope`. */
export const SpecialDay = z.strictObject({
  date: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  scope: z.array(z.string()),
  kind: z.string(),
  hours: z.nullable(z.array(span)),
  note: z.string(),
})
export type SpecialDay = z.infer<typeof SpecialDay>

/** 开放时间表 — all timetables by name with the dated exceptions and the market days of the county. */
export const OpeningHours = z.strictObject({
  timetables: z.record(z.string(), Timetable),
  specialDays: z.array(SpecialDay),
  marketDays: z.strictObject({ text: z.string(), stations: z.array(z.string()) }),
})
export type OpeningHours = z.infer<typeof OpeningHours>
