import type { Tx } from '../../../platform/db'
import type { Draft } from '../../../platform/db/generated/client'

export type { Draft }

/** A draft of an account; null when it is not there or another's. */
export async function findDraft(tx: Tx, accountId: string, draftId: string): Promise<Draft | null> {
  return tx.draft.findFirst({ where: { draftId, accountId } })
}

/** The account's newest drafts; at most 20. */
export async function listDrafts(tx: Tx, accountId: string): Promise<Draft[]> {
  return tx.draft.findMany({ where: { accountId }, orderBy: [{ savedAt: 'desc' }, { draftId: 'desc' }], take: 20 })
}

/** Writes a draft's next revision; false when somebody wrote this revision before. */
export async function saveDraftRow(tx: Tx, row: Draft): Promise<boolean> {
  if (row.rev === 1) {
    const made = await tx.draft.createMany({ data: [withBytes(row)], skipDuplicates: true })
    return made.count === 1
  }
  const saved = await tx.draft.updateMany({
    where: { draftId: row.draftId, accountId: row.accountId, rev: row.rev - 1 },
    data: {
      itemId: row.itemId,
      itemVersion: row.itemVersion,
      rev: row.rev,
      wrapped: Uint8Array.from(row.wrapped),
      cipher: Uint8Array.from(row.cipher),
      step: row.step,
      savedAt: row.savedAt,
    },
  })
  return saved.count === 1
}

/** Deletes a draft with its key, so that nothing of it can be opened again. */
export async function deleteDraft(tx: Tx, accountId: string, draftId: string): Promise<void> {
  await tx.draft.deleteMany({ where: { draftId, accountId } })
}

/** Keeps the account's newest drafts only. */
export async function dropOldDrafts(tx: Tx, accountId: string, keep: number): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Draft" WHERE "accountId" = ${accountId}::uuid AND "draftId" NOT IN (
      SELECT "draftId" FROM "Draft" WHERE "accountId" = ${accountId}::uuid
      ORDER BY "savedAt" DESC, "draftId" DESC LIMIT ${keep})`
}

function withBytes(row: Draft): Draft {
  return { ...row, wrapped: Uint8Array.from(row.wrapped), cipher: Uint8Array.from(row.cipher) }
}
