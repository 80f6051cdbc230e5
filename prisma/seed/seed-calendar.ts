import type { Tx } from '../../server/platform/db'
import type { SeedData } from './seed-data'

/** Days with a fixed date are known before the notice of a year comes out. */
const FIXED_DAYS = '全国年节及纪念日放假办法'

/** Stores the dated table of working days, each day with the notice that it was taken from. */
export async function seedCalendar(tx: Tx, { calendar }: SeedData, at: Date): Promise<void> {
  const sourceOf = (year: number) => calendar.sources[calendar.years.indexOf(year)] ?? FIXED_DAYS
  await tx.calendarYear.createMany({
    data: calendar.years.map((year) => ({ year, version: 1, source: sourceOf(year), importedAt: at })),
  })
  await tx.calendarDay.createMany({
    data: Object.entries(calendar.days).map(([on, kind]) => ({ on, kind, source: sourceOf(Number(on.slice(0, 4))) })),
  })
}
