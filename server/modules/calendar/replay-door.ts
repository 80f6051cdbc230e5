import type { Tx } from '../../platform/db'
import {
  type CalendarImport,
  type CalendarMove,
  countMovedByHolder,
  findReplaying,
  listImports,
  listMoves,
  lockImport,
  savePage,
  saveReplayEnd,
} from './import-store'

/** 重算到哪里 — the table whose open clocks are replayed, and the last case that was. */
export type CalendarReplay = { readonly importId: string; readonly replayedTo: string | null }

/** 挪动的一行 — as it is kept. */
export type MovedRow = CalendarMove

/** The replay that is not finished; null when none is. */
export async function findReplay(tx: Tx): Promise<CalendarReplay | null> {
  return findReplaying(tx)
}

/** The same, locked so that two processes never replay one page twice; null when it was finished meanwhile. */
export async function lockReplay(tx: Tx, importId: string): Promise<CalendarReplay | null> {
  const row = await lockImport(tx, importId)
  return row?.state === 'replaying' ? row : null
}

/** Keeps what a page of the replay found and how far it came, in the page's own transaction. */
export async function saveReplayPage(tx: Tx, page: Parameters<typeof savePage>[1]): Promise<void> {
  await savePage(tx, page)
}

/** Closes a replay that has seen every case. */
export async function closeReplay(tx: Tx, importId: string, at: Date): Promise<void> {
  await saveReplayEnd(tx, importId, at)
}

/** How many cases moved for each unit and role that holds some. */
export const movedByHolder = countMovedByHolder

/** The newest table that was confirmed, with its moved clocks a page at a time; null where none ever was. */
export async function latestReplay(tx: Tx): Promise<{
  readonly row: CalendarImport
  readonly moves: (after: { caseId: string; position: number } | null) => Promise<CalendarMove[]>
} | null> {
  const row = (await listImports(tx)).find((one) => one.state === 'replaying' || one.state === 'done')
  if (row === undefined) return null
  return { row, moves: (after) => listMoves(tx, { importId: row.importId, after, limit: 500 }) }
}
