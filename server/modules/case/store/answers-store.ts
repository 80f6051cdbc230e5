import type { Tx } from '../../../platform/db'

/** Appends an encrypted version of the answers; the digest lets a signature be tied to what was read aloud. */
export async function insertAnswers(
  tx: Tx,
  entry: { caseId: string; revision: number; cipher: Uint8Array; digest: Uint8Array; at: Date },
): Promise<void> {
  await tx.caseAnswers.create({
    data: {
      caseId: entry.caseId,
      revision: entry.revision,
      cipher: Uint8Array.from(entry.cipher),
      digest: Uint8Array.from(entry.digest),
      savedAt: entry.at,
    },
  })
}

/** Newest encrypted answers first; the second, if any, is what a supplement changed. */
export async function listAnswers(tx: Tx, caseId: string): Promise<{ revision: number; cipher: Uint8Array }[]> {
  return tx.caseAnswers.findMany({
    where: { caseId },
    orderBy: { revision: 'desc' },
    take: 2,
    select: { revision: true, cipher: true },
  })
}
