import type { Tx } from '../../../platform/db'

/** How many files each of these cases still waits for. */
export async function countPendingUploads(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (caseIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ caseId: string; waiting: number }[]>`
    SELECT m."caseId", count(*)::int AS waiting
    FROM "CaseMaterial" m CROSS JOIN LATERAL unnest(m."fileIds") AS f(id)
    LEFT JOIN "Attachment" a ON a."fileId" = f.id::uuid AND a."state" = 'complete'
    WHERE m."caseId" = ANY(${[...caseIds]}::uuid[]) AND a."fileId" IS NULL
    GROUP BY m."caseId"`
  return new Map(rows.map((row) => [row.caseId, row.waiting]))
}
