import type { CalendarFile } from '@shared/calendar/check-calendar-file'
import type { CalendarChange } from '@shared/calendar/workday-calendar'
import type { StaffActor } from '@shared/identity/actor'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../platform/trpc'
import { changedYears, readCalendarFile, storeYears, type YearTable } from './import-calendar'
import { type CalendarImport, findReplaying, insertImport, lockImport, saveDecision } from './import-store'
import { listDaysOfYear } from './store'

/** The day of the newest notice among these years; a checked file names one for each. */
function publishedOnOf(years: readonly YearTable[]): string {
  const days = years.map((one) => /\d{4}-\d\d-\d\d/.exec(one.source)?.[0] ?? '')
  return days.sort().at(-1) ?? ''
}

/**
 * 提出换表 — keeps a table until another person confirms it; nothing counts by it before. Throws `calendar.refused` with every row that cannot be,
 * `calendar.sameTable` for a table that changes nothing.
 */
export async function proposeTable(ctx: RunContext, actor: StaffActor, said: unknown): Promise<string> {
  const file = readCalendarFile(said, ctx.today)
  const years = await changedYears(ctx.tx, file)
  if (years.length === 0) throw problem('calendar.sameTable')
  const importId = ctx.newId()
  await insertImport(ctx.tx, {
    ...{ importId, file, years: years.map((one) => one.year), publishedOn: publishedOnOf(years) },
    ...{ proposedBy: actor.staffId, proposedName: actor.name, proposedAt: new Date(ctx.now) },
  })
  return importId
}

/**
 * 确认换表 — by another person than who proposed (case-law §4.7-1, SD5). The county counts by the table from this moment; the replay of the open
 * clocks follows. Throws `calendar.twoPersons`, `calendar.decided`, `calendar.replaying` while the one before is still being replayed, and what
 * proposing throws.
 */
export async function confirmTable(ctx: RunContext, actor: StaffActor, importId: string): Promise<void> {
  const row = await openProposal(ctx, importId)
  if (row.proposedBy === actor.staffId) throw problem('calendar.twoPersons')
  if ((await findReplaying(ctx.tx)) !== null) throw problem('calendar.replaying')
  const years = await changedYears(ctx.tx, readCalendarFile(row.file, ctx.today))
  if (years.length === 0) throw problem('calendar.sameTable')
  const change = await changeBy(ctx, years)
  const at = new Date(ctx.now)
  await storeYears(ctx.tx, years, at)
  await saveDecision(ctx.tx, importId, {
    ...{ state: 'replaying', decidedBy: actor.staffId, decidedName: actor.name, decidedAt: at },
    ...{ change, publishedOn: change.publishedOn, years: [...change.years] },
  })
}

/** 作废 — a proposed table that is not to be used. Throws `calendar.decided`. */
export async function dropTable(ctx: RunContext, actor: StaffActor, importId: string): Promise<void> {
  await openProposal(ctx, importId)
  const who = { decidedBy: actor.staffId, decidedName: actor.name, decidedAt: new Date(ctx.now) }
  await saveDecision(ctx.tx, importId, { state: 'dropped', ...who })
}

async function openProposal(ctx: RunContext, importId: string): Promise<CalendarImport & { file: CalendarFile }> {
  const row = await lockImport(ctx.tx, importId)
  if (row === null) throw problem('calendar.importUnknown')
  if (row.state !== 'proposed') throw problem('calendar.decided')
  ctx.audit.about('calendar', importId)
  return { ...row, file: row.file as unknown as CalendarFile }
}

/** What these years take the place of. */
async function changeBy(ctx: RunContext, years: readonly YearTable[]): Promise<CalendarChange> {
  const calendar = await ctx.calendar()
  const numbers = years.map((one) => one.year)
  const before = await Promise.all(numbers.map((year) => listDaysOfYear(ctx.tx, year)))
  return {
    publishedOn: publishedOnOf(years),
    importedOn: ctx.today,
    versionBefore: calendar.version,
    years: numbers,
    yearsBefore: numbers.filter((year) => calendar.years.includes(year)),
    daysBefore: Object.fromEntries(before.flat().map((day) => [day.on, day.kind])) as CalendarChange['daysBefore'],
  }
}
