import type { CalendarFile } from '@shared/calendar/check-calendar-file'
import type { DayChange, MovedClock, TableImport } from '@shared/calendar/view/calendar-view'
import type { WorkdayCalendar } from '@shared/calendar/workday-calendar'
import { formatCaseNumber } from '@shared/case/number/case-number'
import type { CalendarImport, CalendarMove } from './import-store'

const WORDS: Readonly<Record<string, string>> = { rest: '放假', work: '补班' }

/** A table with its state; a proposed one with every day on which it differs from the table of now. */
export function presentImport(
  row: CalendarImport,
  about: { readonly calendar: WorkdayCalendar; readonly crossed: number; readonly staffId: string },
): TableImport {
  const file = row.file as unknown as CalendarFile
  const isOpen = row.state === 'proposed'
  return {
    importId: row.importId,
    years: row.years,
    publishedOn: row.publishedOn,
    sources: file.years.flatMap((year, at) => (row.years.includes(year) ? (file.sources[at] ?? []) : [])),
    state: row.state as TableImport['state'],
    proposedBy: row.proposedName,
    proposedAt: row.proposedAt.toISOString(),
    decidedBy: row.decidedName,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    cases: row.cases,
    clocks: row.clocks,
    moved: row.moved,
    crossed: about.crossed,
    days: isOpen ? changedDays(file, row.years, about.calendar) : [],
    mayConfirm: isOpen && row.proposedBy !== about.staffId,
  }
}

function changedDays(file: CalendarFile, years: readonly number[], { days }: WorkdayCalendar): DayChange[] {
  const all = [...new Set([...Object.keys(days), ...Object.keys(file.days)])].sort()
  const word = (kind: string | undefined) => (kind === undefined ? '按星期' : (WORDS[kind] ?? kind))
  return all
    .filter((on) => years.includes(Number(on.slice(0, 4))) && days[on] !== file.days[on])
    .map((on) => ({ on, before: word(days[on]), after: word(file.days[on]) }))
}

/** A moved clock as a row of the list. */
export function presentMove(row: CalendarMove): MovedClock {
  const { caseId, position, itemName, label, oldDueOn, newDueOn, crossed, told } = row
  const numberText = formatCaseNumber(row.number)
  return { caseId, position, numberText, itemName, clock: label, oldDueOn, newDueOn, crossed, told }
}
