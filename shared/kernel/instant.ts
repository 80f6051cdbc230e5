import * as z from 'zod/mini'
import { fromDayNumber, type PlainDate } from './plain-date'

/** 时刻 — a moment as ISO 8601 text in UTC with milliseconds and Z. Stored and sent so; shown in Asia/Shanghai. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/))
export type Instant = z.infer<typeof Instant>

/** Asia/Shanghai has kept UTC+8 without summer time since 1992; all law of this system is younger. */
const SHANGHAI_MS = 8 * 3600 * 1000
const DAY_MS = 24 * 3600 * 1000

/** The calendar day in Asia/Shanghai of a moment. */
export function toShanghaiDate(at: Instant): PlainDate {
  return fromDayNumber(Math.floor((Date.parse(at) + SHANGHAI_MS) / DAY_MS))
}

/** Hour and minute in Asia/Shanghai, as 09:41. */
export function toShanghaiTime(at: Instant): string {
  const minutes = Math.floor(((((Date.parse(at) + SHANGHAI_MS) % DAY_MS) + DAY_MS) % DAY_MS) / 60000)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
