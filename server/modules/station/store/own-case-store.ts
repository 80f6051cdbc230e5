import type { Tx } from '../../../platform/db'
import { type Case, Prisma } from '../../../platform/db/generated/client'

/** A case of a point with the transaction that last changed it and the files that are still on their way. */
export type OwnCaseRow = Case & { readonly changedIn: string; readonly uploadsPending: number }

/** Where a pull goes on: after this change of this case, in the order of transactions. */
export type ChangePlace = { readonly at: bigint; readonly id: string | null }

/** Days for which an ended case stays on the device after its last change. */
const KEEP_ENDED_DAYS = 30

/** A row holds the lower 32 bits of the transaction that changed it last; the rest follows from the next one to come (wraps after 2^32). */
const CHANGED_IN = Prisma.sql`(pg_snapshot_xmax(pg_current_snapshot())::text::bigint
  - ((pg_snapshot_xmax(pg_current_snapshot())::text::bigint - c.xmin::text::bigint) % 4294967296 + 4294967296) % 4294967296)`

/**
 * Cases that lie at this point (taken in, accepted or kept there), alive or ended within 30 days, changed at or after `from`, in the order of
 * change. Only up to the frontier (`readFrontier`, asked before) is the order complete: a transaction which stays open for long commits
 * behind rows that are visible already, so a cursor never goes beyond it (S19) and what lies beyond is served again.
 */
export async function listOwnCaseRows(
  tx: Tx,
  query: View & { from: ChangePlace; limit: number },
): Promise<OwnCaseRow[]> {
  const { at, id } = query.from
  const after = id === null ? Prisma.sql`TRUE` : Prisma.sql`(${CHANGED_IN}, c."caseId") > (${at}, ${id}::uuid)`
  return tx.$queryRaw<OwnCaseRow[]>`
    SELECT c.*, ${CHANGED_IN}::text AS "changedIn",
      (SELECT count(*)::int FROM "Attachment" f WHERE f."caseId" = c."caseId" AND f."state" IN ('announced', 'uploading')) AS "uploadsPending"
    FROM "Case" c
    WHERE ${isInView(query)} AND ${CHANGED_IN} >= ${at} AND ${after}
    ORDER BY ${CHANGED_IN}, c."caseId" LIMIT ${query.limit}`
}

/** Ids of all cases that lie at this point now, in order: what a device should hold and nothing else. */
export async function listOwnCaseIds(tx: Tx, view: View): Promise<string[]> {
  const rows = await tx.$queryRaw<{ caseId: string }[]>`
    SELECT c."caseId" FROM "Case" c WHERE ${isInView(view)} ORDER BY c."caseId"`
  return rows.map((row) => row.caseId)
}

/** What lies at a point, on a day. */
type View = { readonly county: string; readonly pointId: string; readonly now: Date }

function isInView({ county, pointId, now }: View): Prisma.Sql {
  const keptFrom = new Date(now.getTime() - KEEP_ENDED_DAYS * 86_400_000)
  return Prisma.sql`c."county" = ${county} AND NOT c."practice"
      AND (c."intakePoint" = ${pointId} OR c."pointId" = ${pointId} OR c."custodyPoint" = ${pointId})
      AND (c."endedAt" IS NULL OR c."updatedAt" > ${keptFrom})`
}

/** The oldest transaction that is still open: everything before it is committed and visible, or never will be. */
export async function readFrontier(tx: Tx): Promise<bigint> {
  const rows = await tx.$queryRaw<{ at: string }[]>`SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS at`
  return BigInt(rows[0]?.at ?? '0')
}
