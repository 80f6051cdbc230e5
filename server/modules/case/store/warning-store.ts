import type { RaisedWarning } from '@shared/case/warning/due-warnings'
import type { WarningLevel } from '@shared/case/warning/warning-level'
import type { Tx } from '../../../platform/db'
import type { CaseWarning } from '../../../platform/db/generated/client'

export type { CaseWarning }

/** 预警一条 — as recorded; nothing changes it. */
export type NewWarning = Omit<CaseWarning, 'level'> & { readonly level: WarningLevel }

/** Records warnings; the same clock at the same level cannot stand twice. */
export async function insertWarnings(tx: Tx, warnings: readonly NewWarning[]): Promise<void> {
  await tx.caseWarning.createMany({ data: warnings.map((one) => ({ ...one, told: [...one.told] })) })
}

/** What is on record of each of these cases, oldest first. */
export async function listWarningsOf(tx: Tx, caseIds: readonly string[]): Promise<Map<string, CaseWarning[]>> {
  const rows = await tx.caseWarning.findMany({
    where: { caseId: { in: [...caseIds] } },
    orderBy: [{ year: 'asc' }, { no: 'asc' }],
  })
  const byCase = new Map<string, CaseWarning[]>()
  for (const row of rows) byCase.set(row.caseId, [...(byCase.get(row.caseId) ?? []), row])
  return byCase
}

/** A stored warning as the rules read it. */
export function toRaised(row: Pick<CaseWarning, 'clockKey' | 'level' | 'raisedOn'>): RaisedWarning {
  return { clockKey: row.clockKey, level: row.level as WarningLevel, raisedOn: row.raisedOn }
}
