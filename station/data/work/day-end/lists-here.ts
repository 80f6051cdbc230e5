import { workdayAdd } from '@shared/calendar/days'
import type { HandOverList } from '@shared/handover/hand-over-list'
import { formatListNumber } from '@shared/handover/list-number'
import { isOverdue, isTraced, listStateOf } from '@shared/handover/paper-mark'
import type { HandoverBoard, HandoverView, TracedPaper } from '@shared/handover/view/handover-view'
import { toShanghaiDate } from '@shared/kernel/instant'
import type { PlainDate } from '@shared/kernel/plain-date'
import type { ListHere } from '../../day-end-api'
import type { DeviceContext } from '../../device-context'
import { openPackage } from '../../local/package'
import type { KeptRecord } from './read-day-end'

/** Working days until a list must be signed for; the server says the same (case-law §4.3, paperTransit). */
const TRANSIT_DAYS = 1

/** Lists of the point, newest first: what the server told, with the signatures that this device has; and those that it has not sent yet. */
export async function listsHere(
  ctx: DeviceContext,
  records: readonly KeptRecord[],
  board: HandoverBoard,
  today: PlainDate,
): Promise<ListHere[]> {
  const { pack } = await openPackage(ctx)
  const nameOf = (pointId: string) => {
    const point = pack.points.find((one) => one.pointId === pointId)
    return { pointId, name: point?.name ?? pointId, phone: point?.phone ?? null }
  }
  const own = records.flatMap(({ row, summary }) =>
    summary.handOver === undefined ? [] : [{ row, list: summary.handOver.list, clerk: summary.handOver.clerk }],
  )
  const traced = records.flatMap(({ summary }) => (summary.traced === undefined ? [] : [summary.traced]))
  const told = board.lists.map((view) => withTraced(view, traced))
  const known = new Map(told.map((view) => [view.listId, view]))
  const made = own.map(({ row, list, clerk }): ListHere => {
    const view = known.get(list.listId) ?? viewOf(list, { clerk, nameOf, dueOn: dueOn(list, pack.calendar), today })
    return {
      ...view,
      // The day went on since the board was fetched.
      overdue: isOverdue(view, today),
      unsent: !known.has(list.listId),
      signatures: list.signatures,
      printed: row.printed ?? 0,
    }
  })
  const others = told
    .filter((view) => !own.some(({ list }) => list.listId === view.listId))
    .map(
      (view): ListHere => ({
        ...view,
        overdue: isOverdue(view, today),
        ...{ unsent: false, signatures: { sender: null, courier: null }, printed: 0 },
      }),
    )
  return [...made, ...others].sort((a, b) => (a.handedAt < b.handedAt ? 1 : -1))
}

/** A list with what this device has found out since the server told of it: a paper that is looked for there has its result here. */
function withTraced(view: HandoverView, traced: readonly TracedPaper[]): HandoverView {
  const own = traced.filter((one) => one.number === view.number)
  if (own.length === 0) return view
  const papers = view.papers.map((paper) => {
    const found = own.find((one) => one.caseId === paper.caseId && one.lineKey === paper.lineKey)
    return found === undefined || !isTraced(paper.state) ? paper : { ...paper, state: found.outcome, note: found.note }
  })
  return { ...view, papers, state: listStateOf(papers) }
}

function dueOn(list: HandOverList, calendar: Parameters<typeof workdayAdd>[2]): PlainDate {
  const on = toShanghaiDate(list.handedAt)
  return workdayAdd(on, TRANSIT_DAYS, calendar) ?? on
}

/** A list that the server does not know yet, as the server will show it. */
function viewOf(
  list: HandOverList,
  with_: { clerk: string; nameOf: (pointId: string) => HandoverView['from']; dueOn: PlainDate; today: PlainDate },
): HandoverView {
  const { listId, number, way, handedAt, courier, sealNo, redirected = null } = list
  return {
    ...{ listId, number, way, handedAt, courier, sealNo, redirected },
    numberText: formatListNumber(number),
    from: with_.nameOf(list.fromPoint),
    to: with_.nameOf(list.toPoint),
    handedBy: with_.clerk,
    dueOn: with_.dueOn,
    overdue: false,
    state: 'moving',
    confirmedBy: null,
    confirmedAt: null,
    papers: list.papers.map(({ leftOut, ...paper }) => ({
      ...paper,
      state: leftOut === null ? ('moving' as const) : ('leftOut' as const),
      note: leftOut,
    })),
  }
}
