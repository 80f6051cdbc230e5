import type { Tx } from '../../../platform/db'
import type { Reentry } from '../../../platform/db/generated/client'

export type { Reentry }

/** Opens the row of an accepted case; one that is there stays as it is. */
export async function openReentry(
  tx: Tx,
  row: Pick<Reentry, 'caseId' | 'county' | 'unitId' | 'system' | 'dueOn'>,
): Promise<void> {
  await tx.reentry.createMany({ data: [row], skipDuplicates: true })
}

/** Writes the number that the other system gave, who keyed it and when. */
export async function completeReentry(
  tx: Tx,
  done: { caseId: string; system: string; externalNo: string; keyedBy: string; keyedAt: Date },
): Promise<void> {
  await tx.reentry.updateMany({
    where: { caseId: done.caseId },
    data: { system: done.system, externalNo: done.externalNo, keyedBy: done.keyedBy, keyedAt: done.keyedAt },
  })
}

/** Gives a row that nobody keyed yet another due day. */
export async function redateReentry(tx: Tx, caseId: string, dueOn: string): Promise<void> {
  await tx.reentry.updateMany({ where: { caseId, keyedAt: null }, data: { dueOn } })
}

/** Takes a row that nobody keyed yet off the ledger. */
export async function strikeReentry(tx: Tx, caseId: string): Promise<void> {
  await tx.reentry.deleteMany({ where: { caseId, keyedAt: null } })
}

/** The row of a case, if its item is keyed again elsewhere. */
export async function findReentry(tx: Tx, caseId: string): Promise<Reentry | null> {
  return tx.reentry.findUnique({ where: { caseId } })
}

/** A row of the ledger with what it shows of the case. */
export type ReentryWithCase = Reentry & { number: string; itemName: string; applicantMasked: string; version: number }

/** Rows of the units, open ones first, nearest due day first; at most 200. */
export async function listReentries(
  tx: Tx,
  scope: { county: string; units: readonly string[]; open: boolean },
): Promise<ReentryWithCase[]> {
  return tx.$queryRaw<ReentryWithCase[]>`
    SELECT r.*, c."number", c."itemName", c."applicantMasked", c."version"
    FROM "Reentry" r JOIN "Case" c ON c."caseId" = r."caseId"
    WHERE r."county" = ${scope.county} AND r."unitId" = ANY(${[...scope.units]})
      AND (r."keyedAt" IS NULL) = ${scope.open} AND c."practice" = FALSE
    ORDER BY r."dueOn", r."caseId" LIMIT 200`
}
