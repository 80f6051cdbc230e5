import type { Tx } from '../../../platform/db'
import type { FastTrack } from '../../../platform/db/generated/client'

export type { FastTrack }

/** What keeps a case on the fast track now; null for none. */
export async function findFast(tx: Tx, caseId: string): Promise<FastTrack | null> {
  return tx.fastTrack.findFirst({ where: { caseId, endedAt: null }, orderBy: { at: 'desc' } })
}

/** Puts a case on the fast track. */
export async function insertFast(tx: Tx, row: Omit<FastTrack, 'endedAt' | 'endedBy'>): Promise<void> {
  await tx.fastTrack.create({ data: row })
  await tx.case.update({ where: { caseId: row.caseId }, data: { fast: true } })
}

/** Takes it off again; what was said stays on record. */
export async function endFastRow(tx: Tx, end: { caseId: string; by: string; at: Date }): Promise<void> {
  await tx.fastTrack.updateMany({
    where: { caseId: end.caseId, endedAt: null },
    data: { endedAt: end.at, endedBy: end.by },
  })
  await tx.case.update({ where: { caseId: end.caseId }, data: { fast: false } })
}
