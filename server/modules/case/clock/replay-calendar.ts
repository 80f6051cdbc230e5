import { calendarBefore } from '@shared/calendar/calendar-versions'
import { SYSTEM } from '@shared/identity/actor'
import { type RunContext, runWrite, type Services, systemRequest } from '../../../platform/trpc'
import { closeReplay, findReplay, lockReplay, movedByHolder, saveReplayPage } from '../../calendar'
import { isPublished, tellStaff } from '../../notice'
import { listHolders } from '../../organisation'
import { redateTasks } from '../../task'
import { openCases } from '../act/open-case'
import { listCases, saveLights } from '../store/case-store'
import { type ReplayedCase, replayCase } from './replay-case'

/** Cases replayed in one transaction: small enough that nobody's act waits for it. */
const PAGE = 100

/** What a replay did so far in this process; `finished` is false while there was nothing to do. */
export type ReplayCount = { readonly cases: number; readonly moved: number; readonly finished: boolean }

/**
 * 重算 — goes through every case of the county after another table of working days was confirmed (case-law §4.7): which open clocks moved, the lists
 * and tasks that show their days, one message to the applicant whose day was shown, one summary to each officer who holds a case that moved, a task
 * where a lapse came too early. A page is one transaction that also keeps how far it came: what is killed in the middle goes on from there.
 */
export async function replayCalendar(services: Services): Promise<ReplayCount> {
  const replay = await findReplay(services.db)
  const count = { cases: 0, moved: 0, finished: false }
  if (replay === null) return count
  const declared = { name: 'case.replayCalendar', audit: 'case.replayCalendar', run: replayPage }
  const { importId } = replay
  while (!count.finished) {
    const page = await runWrite(systemRequest(services), SYSTEM, declared, { importId })
    count.cases += page.cases
    count.moved += page.moved
    count.finished = page.isLast
  }
  return count
}

async function replayPage(
  ctx: RunContext,
  { importId }: { readonly importId: string },
): Promise<{ cases: number; moved: number; isLast: boolean }> {
  ctx.audit.about('calendar', importId)
  const replay = await lockReplay(ctx.tx, importId)
  if (replay === null) return { cases: 0, moved: 0, isLast: true }
  const files = await listCases(ctx.tx, ctx.services.county, { after: replay.replayedTo, limit: PAGE })
  const after = await ctx.calendar()
  const tables = { before: calendarBefore(after), after }
  const replayed: ReplayedCase[] = []
  for (const open of await openCases(ctx, files)) replayed.push(await replayCase(ctx, open, { importId, tables }))
  const moves = replayed.flatMap((one) => one.moves)
  await saveLights(
    ctx.tx,
    replayed.flatMap((one) => one.light ?? []),
  )
  await redateTasks(
    ctx.tx,
    replayed.flatMap((one) => one.tasks),
  )
  const replayedTo = files.at(-1)?.row.caseId
  const clocks = replayed.reduce((sum, one) => sum + one.open, 0)
  if (replayedTo !== undefined)
    await saveReplayPage(ctx.tx, { importId, replayedTo, cases: files.length, clocks, moves })
  const isLast = files.length < PAGE
  if (isLast) {
    await tellHolders(ctx, importId)
    await closeReplay(ctx.tx, importId, new Date(ctx.now))
  }
  return { cases: files.length, moved: moves.length, isLast }
}

/** One summary to each officer, however many posts they hold. */
async function tellHolders(ctx: RunContext, importId: string): Promise<void> {
  if (!(await isPublished(ctx.tx, 'w.datesMoved'))) return
  const told = new Map<string, { unit: string; cases: number; crossed: number }>()
  for (const { unit, role, cases, crossed } of await movedByHolder(ctx.tx, importId)) {
    for (const staffId of await listHolders(ctx.tx, { unit, role })) {
      const so = told.get(staffId) ?? { unit, cases: 0, crossed: 0 }
      told.set(staffId, { unit: so.unit, cases: so.cases + cases, crossed: so.crossed + crossed })
    }
  }
  for (const [staffId, { unit, cases, crossed }] of told) {
    const facts = { count: String(cases), crossed: String(crossed) }
    await tellStaff(ctx, { staffId, key: 'w.datesMoved', facts, unitId: unit })
  }
}
