import type { PaperState } from '@shared/handover/paper-mark'
import type { Tx } from '../../platform/db'
import type { HandoverList, HandoverPaper } from '../../platform/db/generated/client'

export type { HandoverList, HandoverPaper }

/** A list with its papers in the order in which they are printed. */
export type StoredList = { readonly list: HandoverList; readonly papers: readonly HandoverPaper[] }

/** Writes a list with its papers. */
export async function insertHandover(
  tx: Tx,
  list: Omit<HandoverList, 'signatures' | 'confirmedBy' | 'confirmedName' | 'confirmedAt'> & {
    readonly signatures: Uint8Array<ArrayBuffer>
  },
  papers: readonly HandoverPaper[],
): Promise<void> {
  await tx.handoverList.create({ data: list })
  await tx.handoverPaper.createMany({ data: [...papers] })
}

/** A list by its number, locked until the transaction ends; null where there is none. */
export async function lockHandover(tx: Tx, by: { county: string; number: string }): Promise<StoredList | null> {
  await tx.$executeRaw`
    SELECT 1 FROM "HandoverList" WHERE "county" = ${by.county} AND "number" = ${by.number} FOR UPDATE`
  return findHandover(tx, by)
}

/** A list by its number; null where there is none. */
export async function findHandover(tx: Tx, by: { county: string; number: string }): Promise<StoredList | null> {
  const list = await tx.handoverList.findUnique({ where: { county_number: by } })
  if (list === null) return null
  return {
    list,
    papers: await tx.handoverPaper.findMany({ where: { listId: list.listId }, orderBy: { position: 'asc' } }),
  }
}

/** Papers of one case on whatever list, with their lists, oldest first. */
export async function listHandoversOfCase(tx: Tx, caseId: string): Promise<StoredList[]> {
  const papers = await tx.handoverPaper.findMany({ where: { caseId }, orderBy: { position: 'asc' } })
  if (papers.length === 0) return []
  const lists = await tx.handoverList.findMany({
    where: { listId: { in: [...new Set(papers.map((paper) => paper.listId))] } },
    orderBy: { handedAt: 'asc' },
  })
  return lists.map((list) => ({ list, papers: papers.filter((paper) => paper.listId === list.listId) }))
}

/** Ended lists stay on the screens of both sides so long. */
const SHOWN_DAYS = 30

/** Lists from or to these points: all that are open, and those that ended within 30 days, newest first; at most 200. */
export async function listHandovers(
  tx: Tx,
  scope: { county: string; from?: readonly string[]; to?: readonly string[]; now: Date },
): Promise<StoredList[]> {
  const since = new Date(scope.now.getTime() - SHOWN_DAYS * 86_400_000)
  const lists = await tx.handoverList.findMany({
    where: {
      county: scope.county,
      AND: [
        { OR: [{ fromPoint: { in: [...(scope.from ?? [])] } }, { toPoint: { in: [...(scope.to ?? [])] } }] },
        { OR: [{ state: { not: 'confirmed' } }, { handedAt: { gt: since } }] },
      ],
    },
    orderBy: [{ handedAt: 'desc' }, { number: 'desc' }],
    take: 200,
  })
  const papers = await tx.handoverPaper.findMany({
    where: { listId: { in: lists.map((list) => list.listId) } },
    orderBy: { position: 'asc' },
  })
  return lists.map((list) => ({ list, papers: papers.filter((paper) => paper.listId === list.listId) }))
}

/** Says of some papers of a list where they are. */
export async function savePaperStates(
  tx: Tx,
  listId: string,
  marks: readonly { caseId: string; lineKey: string; state: PaperState; note: string | null }[],
): Promise<void> {
  for (const { caseId, lineKey, state, note } of marks) {
    await tx.handoverPaper.update({
      where: { listId_caseId_lineKey: { listId, caseId, lineKey } },
      data: { state, note },
    })
  }
}

/** What changes of a list beside its papers. */
export async function saveHandover(
  tx: Tx,
  listId: string,
  change: Partial<Pick<HandoverList, 'state' | 'taskId' | 'confirmedBy' | 'confirmedName' | 'confirmedAt'>> & {
    readonly signatures?: Uint8Array<ArrayBuffer>
  },
): Promise<void> {
  await tx.handoverList.update({ where: { listId }, data: change })
}

/** A paper that lies at a point: its line and the case that it belongs to. */
export type PaperAtPoint = {
  readonly caseId: string
  readonly number: string
  readonly applicantMasked: string
  readonly itemName: string
  readonly pointId: string
  readonly lineKey: string
  readonly name: string
  readonly pages: number | null
  readonly submittedAt: Date
}

/**
 * Papers that were handed in at this point and have not left it: lines that came in on paper, of cases that are alive, without those that a list
 * took along and that were not found here again. At most 500.
 */
export async function listPapersAt(tx: Tx, place: { county: string; pointId: string }): Promise<PaperAtPoint[]> {
  return tx.$queryRaw<PaperAtPoint[]>`
    SELECT c."caseId", c."number", c."applicantMasked", c."itemName", c."pointId", m."lineKey", m."name", m."pages", c."submittedAt"
    FROM "Case" c JOIN "CaseMaterial" m ON m."caseId" = c."caseId"
    WHERE c."county" = ${place.county} AND c."intakePoint" = ${place.pointId} AND NOT c."practice"
      AND c."endedAt" IS NULL AND c."status" <> 'draft' AND c."submittedAt" IS NOT NULL AND m."form" = 'paper'
      AND NOT EXISTS (
        SELECT 1 FROM "HandoverPaper" p WHERE p."caseId" = c."caseId" AND p."lineKey" = m."lineKey"
          AND p."state" NOT IN ('returned', 'leftOut'))
    ORDER BY c."submittedAt", c."caseId", m."lineKey" LIMIT 500`
}
