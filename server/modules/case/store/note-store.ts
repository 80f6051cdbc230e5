import type { Tx } from '../../../platform/db'
import type { CaseNote } from '../../../platform/db/generated/client'

export type { CaseNote }

/** Adds a note to a case; nothing takes one away. */
export async function insertNote(tx: Tx, note: Omit<CaseNote, 'seq'>): Promise<void> {
  await tx.caseNote.create({ data: note })
}

/** The notes of a case, in the order in which they were written. */
export async function listNotes(tx: Tx, caseId: string): Promise<CaseNote[]> {
  return tx.caseNote.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })
}
