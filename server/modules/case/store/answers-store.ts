import { toShanghaiDate } from '@shared/kernel/instant'
import type { Tx } from '../../../platform/db'

/** Appends an encrypted version of the answers; the digest lets a signature be tied to what was read aloud. */
export async function insertAnswers(
  tx: Tx,
  entry: {
    caseId: string
    revision: number
    sinceVersion: number
    cipher: Uint8Array
    digest: Uint8Array
    at: Date
  },
): Promise<void> {
  await tx.caseAnswers.create({
    data: {
      caseId: entry.caseId,
      revision: entry.revision,
      sinceVersion: entry.sinceVersion,
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

/** The newest encrypted answers that somebody who saw this version of the case can have known; null for none. */
export async function findAnswersAt(tx: Tx, caseId: string, version: number): Promise<Uint8Array | null> {
  const row = await tx.caseAnswers.findFirst({
    where: { caseId, sinceVersion: { lt: Math.max(version, 1) } },
    orderBy: { revision: 'desc' },
    select: { cipher: true },
  })
  return row?.cipher ?? null
}

/** The digest and day of every revision of the answers, oldest first. */
export async function listAnswerDigests(
  tx: Tx,
  caseId: string,
): Promise<{ revision: number; hash: string; savedOn: string }[]> {
  const rows = await tx.caseAnswers.findMany({
    where: { caseId },
    orderBy: { revision: 'asc' },
    select: { revision: true, digest: true, savedAt: true },
  })
  return rows.map(({ revision, digest, savedAt }) => ({
    revision,
    hash: Buffer.from(digest).toString('hex'),
    savedOn: toShanghaiDate(savedAt.toISOString()),
  }))
}
