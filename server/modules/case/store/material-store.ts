import type { Tx } from '../../../platform/db'
import type { CaseMaterial } from '../../../platform/db/generated/client'

export type { CaseMaterial }

/** The material lines of a case in the order of their keys as inserted. */
export async function listMaterials(tx: Tx, caseId: string): Promise<CaseMaterial[]> {
  return tx.caseMaterial.findMany({ where: { caseId }, orderBy: { lineKey: 'asc' } })
}

/** Writes the lines of a new case. */
export async function insertMaterials(
  tx: Tx,
  caseId: string,
  lines: readonly Omit<CaseMaterial, 'caseId'>[],
): Promise<void> {
  await tx.caseMaterial.createMany({
    data: lines.map((line) => ({ ...line, satisfied: line.satisfied ?? undefined, caseId })),
  })
}

/** Writes the lines of a submission; lines that are there already are replaced and lose their tick. */
export async function replaceMaterials(
  tx: Tx,
  caseId: string,
  lines: readonly Omit<CaseMaterial, 'caseId'>[],
): Promise<void> {
  await tx.caseMaterial.deleteMany({ where: { caseId, lineKey: { in: lines.map((line) => line.lineKey) } } })
  await insertMaterials(tx, caseId, lines)
}

/** Ticks or unticks a line as seen (已核). Answers false when the line does not exist. */
export async function markChecked(
  tx: Tx,
  mark: { caseId: string; lineKey: string; checked: boolean; staffId: string; at: Date; remark: string | null },
): Promise<boolean> {
  const done = await tx.caseMaterial.updateMany({
    where: { caseId: mark.caseId, lineKey: mark.lineKey },
    data: {
      checkedBy: mark.checked ? mark.staffId : null,
      checkedAt: mark.checked ? mark.at : null,
      remark: mark.remark,
    },
  })
  return done.count === 1
}
