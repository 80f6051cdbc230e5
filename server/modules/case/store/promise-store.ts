import type { CaseState } from '@shared/case/case-state'
import type { Tx } from '../../../platform/db'
import { toCaseFile } from './case-store'

/** Folds of a person's cases in which a promise lapsed or was found broken. */
export async function listBrokenPromises(tx: Tx, applicantId: string): Promise<CaseState[]> {
  const rows = await tx.case.findMany({
    where: {
      ...{ applicantId, practice: false },
      OR: [
        { status: 'deemedWithdrawn', state: { path: ['tolerant', 'lapsedOn'], string_starts_with: '2' } },
        { state: { path: ['commitment', 'state'], equals: 'broken' } },
      ],
    },
  })
  return rows.map((row) => toCaseFile(row).state)
}
