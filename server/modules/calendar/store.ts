import type { Tx } from '../../platform/db'

/** The years whose table was imported, with what tells one import from the next. */
export async function listCalendarYears(
  tx: Tx,
): Promise<{ year: number; version: number; source: string; importedAt: Date }[]> {
  return tx.calendarYear.findMany({ orderBy: { year: 'asc' } })
}

/** Every day that differs from the weekend rule. */
export async function listCalendarDays(tx: Tx): Promise<{ on: string; kind: string }[]> {
  return tx.calendarDay.findMany({ select: { on: true, kind: true }, orderBy: { on: 'asc' } })
}

/** A year whose table was imported, or null. */
export async function findCalendarYear(tx: Tx, year: number): Promise<{ version: number; source: string } | null> {
  return tx.calendarYear.findUnique({ where: { year }, select: { version: true, source: true } })
}

/** The days of one year that differ from the weekend rule. */
export async function listDaysOfYear(tx: Tx, year: number): Promise<{ on: string; kind: string }[]> {
  return tx.calendarDay.findMany({ where: { on: { startsWith: `${year}-` } }, select: { on: true, kind: true } })
}

type YearTable = {
  readonly year: number
  readonly version: number
  readonly source: string
  readonly days: readonly (readonly [string, string])[]
  readonly at: Date
}

/** Stores a year's table in the place of what was there. */
export async function replaceYear(tx: Tx, { year, version, source, days, at }: YearTable): Promise<void> {
  const row = { version, source, importedAt: at }
  await tx.calendarYear.upsert({ where: { year }, create: { year, ...row }, update: row })
  await tx.calendarDay.deleteMany({ where: { on: { startsWith: `${year}-` } } })
  await tx.calendarDay.createMany({ data: days.map(([on, kind]) => ({ on, kind, source })) })
}
