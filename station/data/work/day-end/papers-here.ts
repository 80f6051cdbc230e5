import { receiverOf } from '@shared/handover/receiver-of'
import type { HandoverBoard, PaperHere } from '@shared/handover/view/handover-view'
import { toShanghaiDate } from '@shared/kernel/instant'
import { acceptingPointId } from '@shared/station/receipt-kind'
import type { ListHere } from '../../day-end-api'
import { type DeviceContext, enrolledDevice } from '../../device-context'
import { openPackage } from '../../local/package'
import type { KeptRecord } from './read-day-end'

/** Papers of a list that stay at the station, or are there again. */
const HERE: readonly string[] = ['leftOut', 'returned']

/**
 * 站里的原件 — what the server knows to lie here, and what this device took in and the server has not shown yet; without what a list took along.
 */
export async function papersHere(
  ctx: DeviceContext,
  records: readonly KeptRecord[],
  known: { readonly board: HandoverBoard; readonly lists: readonly ListHere[] },
): Promise<PaperHere[]> {
  const gone = new Set(
    known.lists.flatMap((list) => list.papers.filter((paper) => !HERE.includes(paper.state)).map(keyOf)),
  )
  const own = await ownPapers(ctx, records)
  const told = known.board.papers.map(keyOf)
  return [...known.board.papers, ...own.filter((paper) => !told.includes(keyOf(paper)))].filter(
    (paper) => !gone.has(keyOf(paper)),
  )
}

/** Papers of intakes that the server's own list has not shown yet. */
async function ownPapers(ctx: DeviceContext, records: readonly KeptRecord[]): Promise<PaperHere[]> {
  const { pack, items } = await openPackage(ctx)
  const { point } = await enrolledDevice(ctx)
  return records.flatMap(({ row, summary: { receipt } }) => {
    if (row.kind !== 'submitCase' || row.step === 'confirmed' || receipt === null) return []
    const nodes = items.get(receipt.itemId)?.routing.nodes ?? []
    const toPoint = receiverOf(acceptingPointId(nodes, pack.points, point.pointId), point, pack.points)
    return receipt.materials.flatMap((line): PaperHere[] =>
      line.paperLine === undefined
        ? []
        : [
            {
              caseId: receipt.caseId,
              caseNumber: receipt.numberText,
              applicantMasked: receipt.applicantMasked,
              itemName: receipt.itemName,
              lineKey: line.paperLine,
              name: line.name,
              pages: line.pages,
              toPoint,
              takenOn: toShanghaiDate(receipt.handedInAt),
            },
          ],
    )
  })
}

const keyOf = (paper: { readonly caseId: string; readonly lineKey: string }) => `${paper.caseId}/${paper.lineKey}`
