import type { CalendarChange } from '@shared/calendar/workday-calendar'
import type { Tx } from '../../platform/db'
import type { CalendarImport, CalendarMove } from '../../platform/db/generated/client'

export type { CalendarImport, CalendarMove }

/** Keeps a proposed table. */
export async function insertImport(
  tx: Tx,
  row: Pick<CalendarImport, 'importId' | 'years' | 'publishedOn' | 'proposedBy' | 'proposedName' | 'proposedAt'> & {
    readonly file: object
  },
): Promise<void> {
  await tx.calendarImport.create({ data: { ...row, state: 'proposed' } })
}

/** One table, locked until the transaction ends; null when there is none. */
export async function lockImport(tx: Tx, importId: string): Promise<CalendarImport | null> {
  await tx.$executeRaw`SELECT 1 FROM "CalendarImport" WHERE "importId" = ${importId}::uuid FOR UPDATE`
  return tx.calendarImport.findUnique({ where: { importId } })
}

/** The table whose open clocks are not all replayed; null when all are. */
export async function findReplaying(tx: Tx): Promise<CalendarImport | null> {
  return tx.calendarImport.findFirst({ where: { state: 'replaying' }, orderBy: { decidedAt: 'asc' } })
}

/** What was decided of a proposed table. */
export async function saveDecision(
  tx: Tx,
  importId: string,
  decision: Pick<CalendarImport, 'state' | 'decidedBy' | 'decidedName' | 'decidedAt'> & {
    readonly change?: CalendarChange
    readonly publishedOn?: string
    readonly years?: number[]
  },
): Promise<void> {
  await tx.calendarImport.update({ where: { importId }, data: decision })
}

/** What was confirmed in the place of something, oldest first. */
export async function listChanges(tx: Tx): Promise<CalendarChange[]> {
  const rows = await tx.calendarImport.findMany({
    where: { state: { in: ['replaying', 'done'] } },
    select: { change: true },
    orderBy: { decidedAt: 'asc' },
  })
  return rows.map((row) => row.change as unknown as CalendarChange)
}

/** The newest fifty tables. */
export async function listImports(tx: Tx): Promise<CalendarImport[]> {
  return tx.calendarImport.findMany({ orderBy: { proposedAt: 'desc' }, take: 50 })
}

/** How many moved clocks of each table crossed their day. */
export async function countCrossed(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.calendarMove.groupBy({ by: ['importId'], where: { crossed: true }, _count: true })
  return new Map(rows.map((row) => [row.importId, row._count]))
}

/** What one page of the replay found, and how far it has come. */
export async function savePage(
  tx: Tx,
  page: {
    readonly importId: string
    readonly replayedTo: string
    readonly cases: number
    readonly clocks: number
    readonly moves: readonly CalendarMove[]
  },
): Promise<void> {
  await tx.calendarMove.createMany({ data: [...page.moves] })
  await tx.calendarImport.update({
    where: { importId: page.importId },
    data: {
      replayedTo: page.replayedTo,
      cases: { increment: page.cases },
      clocks: { increment: page.clocks },
      moved: { increment: page.moves.length },
    },
  })
}

/** Closes a replay that has seen every case. */
export async function saveReplayEnd(tx: Tx, importId: string, at: Date): Promise<void> {
  await tx.calendarImport.update({ where: { importId }, data: { state: 'done', finishedAt: at } })
}

/** Moved clocks of a table by case; a page after `after`. */
export async function listMoves(
  tx: Tx,
  page: {
    readonly importId: string
    readonly after: { readonly caseId: string; readonly position: number } | null
    readonly limit: number
  },
): Promise<CalendarMove[]> {
  const { importId, after } = page
  return tx.calendarMove.findMany({
    where: {
      importId,
      ...(after === null
        ? {}
        : { OR: [{ caseId: { gt: after.caseId } }, { caseId: after.caseId, position: { gt: after.position } }] }),
    },
    orderBy: [{ caseId: 'asc' }, { position: 'asc' }],
    take: page.limit,
  })
}

/** Cases with moved clocks by who holds them: how many moved, how many of them crossed their day. */
export async function countMovedByHolder(
  tx: Tx,
  importId: string,
): Promise<{ unit: string; role: string | null; cases: number; crossed: number }[]> {
  return tx.$queryRaw`
    SELECT "holderUnit" AS "unit", "holderRole" AS "role", count(DISTINCT "caseId")::int AS "cases",
      (count(DISTINCT "caseId") FILTER (WHERE "crossed"))::int AS "crossed"
    FROM "CalendarMove" WHERE "importId" = ${importId}::uuid AND "holderUnit" IS NOT NULL
    GROUP BY 1, 2 ORDER BY 1, 2`
}
