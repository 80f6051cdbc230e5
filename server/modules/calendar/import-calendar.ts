import { type CalendarFault, CalendarFile, checkCalendarFile } from '@shared/calendar/check-calendar-file'
import type { PlainDate } from '@shared/kernel/plain-date'
import { problem } from '@shared/problem/problem'
import type { Tx } from '../../platform/db'
import { findCalendarYear, listDaysOfYear, replaceYear } from './store'

/** What each fault of a row says to the person who has the notice before them. */
const WORDS: Record<CalendarFault['why'], string> = {
  yearTwice: '这一年写了两次。删掉一处。',
  noSource: '没写这一年的通知。写上“国务院办公厅 年-月-日 通知”。',
  sourceUndated: '通知没写日期。写成“国务院办公厅 2025-11-04 通知”这样。',
  sourceInFuture: '通知的日期还没到。核对日期。',
  noSuchDay: '没有这一天。写成 2026-02-16 这样的日期。',
  otherYear: '不是 years 里的年份。核对日期，或把那一年也写上。',
  unknownKind: '只能写 rest（放假）或 work（补班）。',
  restOnWeekend: '这天是周末，本来就休息。放假只写工作日，核对是不是写反了。',
  workOnWeekday: '这天不是周末，本来就上班。补班只写周六、周日，核对是不是写反了。',
  fixedHolidayMissing: '这天是法定节日，表里却上班。补上 rest，或去掉 work。',
}

/** A file whose every row may be of an official table. Throws `calendar.refused` with every row that cannot be. */
export function readCalendarFile(file: unknown, today: PlainDate): CalendarFile {
  const parsed = CalendarFile.safeParse(file)
  const rows = parsed.success
    ? checkCalendarFile(parsed.data, today).map(({ path, why }) => ({ path, message: WORDS[why] }))
    : parsed.error.issues.map((issue) => ({
        path: issue.path.join('.') || '文件',
        message: '和 calendar.json 的格式不一样。',
      }))
  if (!parsed.success || rows.length > 0) throw problem('calendar.refused', { count: rows.length }, rows.slice(0, 200))
  return parsed.data
}

/** 一年的表 — as a file has it. */
export type YearTable = {
  readonly year: number
  readonly source: string
  readonly days: readonly (readonly [string, string])[]
}

/** The years of a file that are not stored as the file has them. */
export async function changedYears(tx: Tx, file: CalendarFile): Promise<YearTable[]> {
  const changed: YearTable[] = []
  for (const [index, year] of file.years.entries()) {
    const source = file.sources[index] ?? ''
    const days = Object.entries(file.days).filter(([on]) => on.startsWith(`${year}-`))
    if (!(await isSame(tx, { year, source, days }))) changed.push({ year, source, days })
  }
  return changed
}

/** Stores tables of years whole, in the place of what was there. */
export async function storeYears(tx: Tx, years: readonly YearTable[], at: Date): Promise<void> {
  for (const one of years) {
    const before = await findCalendarYear(tx, one.year)
    await replaceYear(tx, { ...one, version: (before?.version ?? 0) + 1, at })
  }
}

/**
 * 导入工作日表 — stores the years of a file at once, for a county that has no case yet; other years stay. Answers the years that changed. Throws
 * `calendar.refused` with every row that cannot be, and changes nothing then.
 */
export async function importCalendar(
  tx: Tx,
  file: unknown,
  { at, today }: { readonly at: Date; readonly today: PlainDate },
): Promise<readonly number[]> {
  const years = await changedYears(tx, readCalendarFile(file, today))
  await storeYears(tx, years, at)
  return years.map((one) => one.year)
}

async function isSame(tx: Tx, { year, source, days }: YearTable): Promise<boolean> {
  const before = await findCalendarYear(tx, year)
  if (before?.source !== source) return false
  const stored = await listDaysOfYear(tx, year)
  const said = new Map(days)
  return stored.length === said.size && stored.every((day) => said.get(day.on) === day.kind)
}
