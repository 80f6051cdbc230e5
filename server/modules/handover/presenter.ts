import { formatCaseNumber } from '@shared/case/number/case-number'
import { formatListNumber } from '@shared/handover/list-number'
import { isOverdue, listStateOf, PAPER_STATES, type PaperState } from '@shared/handover/paper-mark'
import type { HandoverView, ListSignatures, PaperHere } from '@shared/handover/view/handover-view'
import { toShanghaiDate } from '@shared/kernel/instant'
import type { ServicePoint } from '@shared/organisation/service-point'
import type { Keys } from '../../platform/crypto'
import type { HandoverList, PaperAtPoint, StoredList } from './store'

const SEAL = 'HandoverList.signatures'
const NOBODY: ListSignatures = { sender: null, courier: null, receiver: null }

/** A list as both sides see it. */
export function presentHandover(
  { list, papers }: StoredList,
  points: ReadonlyMap<string, ServicePoint>,
  today: string,
): HandoverView {
  const shown = papers.map((paper) => ({
    caseId: paper.caseId,
    caseNumber: paper.caseNumber,
    applicantMasked: paper.applicantMasked,
    itemName: paper.itemName,
    lineKey: paper.lineKey,
    name: paper.name,
    pages: paper.pages,
    state: stateOf(paper.state),
    note: paper.note,
  }))
  const state = listStateOf(shown)
  return {
    listId: list.listId,
    number: list.number,
    numberText: formatListNumber(list.number),
    from: endOf(list.fromPoint, points),
    to: endOf(list.toPoint, points),
    way: list.way === 'post' ? 'post' : 'hand',
    handedBy: list.handedName,
    handedAt: list.handedAt.toISOString(),
    courier: list.courier,
    sealNo: list.sealNo,
    redirected: list.redirected,
    dueOn: list.dueOn,
    overdue: isOverdue({ state, dueOn: list.dueOn }, today),
    state,
    confirmedBy: list.confirmedName,
    confirmedAt: list.confirmedAt?.toISOString() ?? null,
    papers: shown,
  }
}

function endOf(pointId: string, points: ReadonlyMap<string, ServicePoint>): HandoverView['from'] {
  const point = points.get(pointId)
  return { pointId, name: point?.name ?? pointId, phone: point?.phone ?? null }
}

/** A state as stored; what a newer version wrote counts as looked for. */
export function stateOf(state: string): PaperState {
  return PAPER_STATES.find((one) => one === state) ?? 'missing'
}

/** A paper that lies at a point, with the point that it goes to. */
export function presentPaperHere(paper: PaperAtPoint, toPoint: string | null): PaperHere {
  return {
    caseId: paper.caseId,
    caseNumber: formatCaseNumber(paper.number),
    applicantMasked: paper.applicantMasked,
    itemName: paper.itemName,
    lineKey: paper.lineKey,
    name: paper.name,
    pages: paper.pages,
    toPoint,
    takenOn: toShanghaiDate(paper.submittedAt.toISOString()),
  }
}

/** Signatures as they are stored: nobody reads a hand in the table. */
export function sealSignatures(keys: Keys, signatures: Partial<ListSignatures>): Uint8Array<ArrayBuffer> {
  return keys.sealText(JSON.stringify({ ...NOBODY, ...signatures }), SEAL)
}

/** The signatures of a list. */
export function openSignatures(keys: Keys, list: Pick<HandoverList, 'signatures'>): ListSignatures {
  return { ...NOBODY, ...(JSON.parse(keys.openText(list.signatures, SEAL)) as Partial<ListSignatures>) }
}
