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
