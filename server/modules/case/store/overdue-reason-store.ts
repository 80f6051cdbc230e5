import type { Tx } from '../../../platform/db'
import type { OverdueReason } from '../../../platform/db/generated/client'

export type { OverdueReason }

/** Adds a public reason; the number within the case says which one amends which. Answers that number. */
export async function insertOverdueReason(tx: Tx, reason: Omit<OverdueReason, 'seq'>): Promise<number> {
  const seq = (await tx.overdueReason.count({ where: { caseId: reason.caseId } })) + 1
  await tx.overdueReason.create({ data: { ...reason, seq } })
  return seq
}

/** The public reasons of each of these cases, oldest first; the last one holds. */
export async function listOverdueReasonsOf(tx: Tx, caseIds: readonly string[]): Promise<Map<string, OverdueReason[]>> {
  const rows = await tx.overdueReason.findMany({ where: { caseId: { in: [...caseIds] } }, orderBy: { seq: 'asc' } })
  const byCase = new Map<string, OverdueReason[]>()
  for (const row of rows) byCase.set(row.caseId, [...(byCase.get(row.caseId) ?? []), row])
  return byCase
}
