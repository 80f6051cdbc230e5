import * as z from 'zod/mini'
import { isPlainDate, type PlainDate, weekdayOf } from '../kernel/plain-date'
import { FIXED_REST } from './workday-calendar'

/** 工作日表文件 — one or more years as calendar.json has them; each year with the notice it was taken from, which says its own day. */
export const CalendarFile = z.strictObject({
  version: z.string(),
  years: z.array(z.int().check(z.minimum(2000), z.maximum(2100))).check(z.minLength(1)),
  sources: z.array(z.string().check(z.maxLength(120))),
  days: z.record(z.string(), z.string()),
})
export type CalendarFile = z.infer<typeof CalendarFile>

/** One row of such a file that cannot be, and why. */
export type CalendarFault = {
  readonly path: string
  readonly why:
    | 'yearTwice'
    | 'noSource'
    | 'sourceUndated'
    | 'sourceInFuture'
    | 'noSuchDay'
    | 'otherYear'
    | 'unknownKind'
    | 'restOnWeekend'
    | 'workOnWeekday'
    | 'fixedHolidayMissing'
}

/**
 * Every row that cannot be of an official table. Only what differs from the weekend rule is listed: a weekday off is `rest`, a make-up Saturday
 * or Sunday is `work`; listed the other way round, a column was swapped. The holidays of fixed date prove that a year is there at all.
 */
export function checkCalendarFile(file: CalendarFile, today: PlainDate): CalendarFault[] {
  return [
    ...file.years.flatMap((year, at) => yearFaults(file, { year, at, today })),
    ...Object.entries(file.days).flatMap(([day, kind]) => dayFaults(file.years, day, kind)),
    ...file.years.flatMap((year) => fixedFaults(file, year)),
  ]
}

function yearFaults(
  { years, sources }: CalendarFile,
  { year, at, today }: { year: number; at: number; today: PlainDate },
): CalendarFault[] {
  const source = sources[at]?.trim() ?? ''
  const path = `sources.${at}`
  const [announcedOn = ''] = /\d{4}-\d\d-\d\d/.exec(source) ?? []
  return [
    ...(years.indexOf(year) === at ? [] : [{ path: `years.${at}`, why: 'yearTwice' } as const]),
    ...(source === ''
      ? [{ path, why: 'noSource' } as const]
      : !isPlainDate(announcedOn)
        ? [{ path, why: 'sourceUndated' } as const]
        : announcedOn > today
          ? [{ path, why: 'sourceInFuture' } as const]
          : []),
  ]
}

function dayFaults(years: readonly number[], day: string, kind: string): CalendarFault[] {
  const path = `days.${day}`
  if (!isPlainDate(day)) return [{ path, why: 'noSuchDay' }]
  if (!years.includes(Number(day.slice(0, 4)))) return [{ path, why: 'otherYear' }]
  const weekend = weekdayOf(day) > 5
  if (kind === 'rest') return weekend ? [{ path, why: 'restOnWeekend' }] : []
  if (kind === 'work') return weekend ? [] : [{ path, why: 'workOnWeekday' }]
  return [{ path, why: 'unknownKind' }]
}

/** Holidays of fixed date on which the table has people work. */
function fixedFaults({ days }: CalendarFile, year: number): CalendarFault[] {
  return FIXED_REST.map((day) => `${year}-${day}`)
    .filter((day) => (weekdayOf(day) > 5 ? days[day] === 'work' : days[day] !== 'rest'))
    .map((day) => ({ path: `days.${day}`, why: 'fixedHolidayMissing' }))
}
