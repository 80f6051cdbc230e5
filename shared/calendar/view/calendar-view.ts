import * as z from 'zod/mini'
import { Id } from '../../kernel/id'
import { PlainDate } from '../../kernel/plain-date'

/** 提出换表 — a file in the shape of calendar.json; what it says is looked at row by row on the server. */
export const ProposeTable = z.strictObject({ opId: Id, file: z.unknown() })
export type ProposeTable = z.infer<typeof ProposeTable>

/** 确认或作废 — of a table that somebody proposed. */
export const DecideTable = z.strictObject({ opId: Id, importId: Id })
export type DecideTable = z.infer<typeof DecideTable>

/** 工作日表的状态 — proposed, dropped, confirmed with its replay still going on, or all done. */
const TABLE_STATES = ['proposed', 'dropped', 'replaying', 'done'] as const

/** 一天的变化 — what a day was and becomes: off, worked, or as the weekend rule has it. */
export const DayChange = z.strictObject({ on: PlainDate, before: z.string(), after: z.string() })
export type DayChange = z.infer<typeof DayChange>

/** 一次换表 — who proposed and who confirmed, from which day it counts, how far the replay has come and how many open clocks it moved. */
export const TableImport = z.strictObject({
  importId: Id,
  years: z.array(z.int()),
  publishedOn: PlainDate,
  sources: z.array(z.string()),
  state: z.enum(TABLE_STATES),
  proposedBy: z.string(),
  proposedAt: z.string(),
  decidedBy: z.nullable(z.string()),
  decidedAt: z.nullable(z.string()),
  cases: z.int(),
  clocks: z.int(),
  moved: z.int(),
  crossed: z.int(),
  /** What differs from the table of now; empty once it was decided. */
  days: z.array(DayChange),
  /** True for a table that the caller may confirm: of somebody else. */
  mayConfirm: z.boolean(),
})
export type TableImport = z.infer<typeof TableImport>

/** 全部换表, newest first, and the years that have a table now. */
export const TableImports = z.strictObject({ years: z.array(z.int()), rows: z.array(TableImport) })
export type TableImports = z.infer<typeof TableImports>

/** 挪动的一条 — one open clock that a table moved: case, clock, old and new day, and whether it crossed today. */
export const MovedClock = z.strictObject({
  caseId: Id,
  position: z.int(),
  numberText: z.string(),
  itemName: z.string(),
  clock: z.string(),
  oldDueOn: z.nullable(z.string()),
  newDueOn: z.nullable(z.string()),
  crossed: z.boolean(),
  told: z.boolean(),
})
export type MovedClock = z.infer<typeof MovedClock>

/** 挪动清单的一页 — by case; `next` is handed back for the page after. */
export const MovedClocks = z.strictObject({
  rows: z.array(MovedClock),
  next: z.nullable(z.strictObject({ caseId: Id, position: z.int() })),
})
export type MovedClocks = z.infer<typeof MovedClocks>

/** 要看哪一页 — of the moves of one table. */
export const ListMoves = z.strictObject({
  importId: Id,
  after: z.optional(z.strictObject({ caseId: Id, position: z.int() })),
})
export type ListMoves = z.infer<typeof ListMoves>
