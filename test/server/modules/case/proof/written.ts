import type { Db } from '../../../../../server/platform/db'

/** Tables in which an act may leave something, with the column by which a row belongs to a case; null where the whole table is looked at. */
const TABLES: Readonly<Record<string, string | null>> = {
  Case: 'caseId',
  CaseAction: 'caseId',
  CaseAnswers: 'caseId',
  CaseMaterial: 'caseId',
  Attachment: 'caseId',
  Task: 'caseId',
  Notice: 'caseId',
  Reentry: 'caseId',
  Rating: 'caseId',
  ExchangeRecord: 'caseId',
  InboxMessage: 'caseId',
  AuditRow: null,
  OutboxRow: null,
  OperationResult: null,
  PaperCounter: null,
  PointCounter: null,
}
/** Tables that grow with every act of the whole county: counted, not read. */
const COUNTED: readonly string[] = ['AuditRow', 'OutboxRow', 'OperationResult']

/** 留下的痕迹 — one line a table: how many rows, and a digest of them. Two of them are equal only when nothing was written in between. */
export type Written = Readonly<Record<string, string>>

/** What the database holds of these cases and of everything that an act writes beside them. */
export async function writtenOf(db: Db, caseIds: readonly string[]): Promise<Written> {
  const ids = caseIds.map((id) => `'${id}'`).join(',')
  const lines = Object.entries(TABLES).map(([table, column]) => {
    const where = column === null ? '' : `WHERE t."${column}" IN (${ids})`
    const digest = COUNTED.includes(table) ? "''" : `md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), ''))`
    return `SELECT '${table}' AS "table", count(*) || ' ' || ${digest} AS "rows" FROM "${table}" t ${where}`
  })
  const rows = await db.$queryRawUnsafe<{ table: string; rows: string }[]>(lines.join(' UNION ALL '))
  return Object.fromEntries(rows.map(({ table, rows: held }) => [table, held]))
}

/** Tables of which something changed between two looks. */
export function changedTables(before: Written, after: Written): string[] {
  return Object.keys(TABLES).filter((table) => before[table] !== after[table])
}
