import { workdayAdd } from '@shared/calendar/days'
import type { HandOverList } from '@shared/handover/hand-over-list'
import { formatListNumber, parseListNumber } from '@shared/handover/list-number'
import { listStateOf } from '@shared/handover/paper-mark'
import { receiversFor } from '@shared/handover/receiver-of'
import { toShanghaiDate } from '@shared/kernel/instant'
import type { ServicePoint } from '@shared/organisation/service-point'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../platform/trpc'
import { getPoint, orgTree } from '../organisation'
import { assertLentSequence } from '../station'
import { insertTasks } from '../task'
import { assertHandlesPapersAt } from './policy'
import { sealSignatures } from './presenter'
import { findHandover, type HandoverPaper, insertHandover } from './store'
import { tellHandedOver } from './tell-case'

/** Working days until it must be signed for (case-law §4.3, paperTransit). */
const TRANSIT_DAYS = 1

/**
 * 收下一张移交清单 — as a device made it, in the transaction of its own record: the list and its papers are kept, the receiver gets one task for it, and
 * each case that is here is told. A number that another list has already, or that the device was never lent, is refused.
 */
export async function receiveList(
  ctx: RunContext,
  sent: HandOverList,
  deviceId: string,
): Promise<{ listId: string; number: string }> {
  const { county } = ctx.services
  const [from, to] = [await getPoint(ctx.tx, sent.fromPoint), await getPoint(ctx.tx, sent.toPoint)]
  assertHandlesPapersAt(ctx.actor, from)
  if (from.pointId === to.pointId) throw problem('handover.sameEnds')
  await assertMayReceive(ctx, sent, { from, to })
  const parts = parseListNumber(sent.number)
  if (parts === null || parts.point !== from.prefix) throw problem('sync.numberForeign')
  await assertLentSequence(ctx.tx, { deviceId, sequence: parts.sequence })
  if ((await findHandover(ctx.tx, { county, number: parts.number })) !== null) throw problem('sync.numberForeign')
  const papers = papersOf(sent)
  if (papers.every((paper) => paper.state === 'leftOut')) throw problem('handover.nothingToHandOver')
  const { listId, fromPoint, toPoint, way, courier, sealNo, redirected = null } = sent
  const handedOn = toShanghaiDate(sent.handedAt)
  const list = {
    ...{ listId, county, fromPoint, toPoint, way, courier, sealNo, redirected, deviceId, number: parts.number },
    handedBy: ctx.actor.staffId,
    handedName: ctx.actor.name,
    handedAt: new Date(sent.handedAt),
    dueOn: workdayAdd(handedOn, TRANSIT_DAYS, await ctx.calendar()) ?? handedOn,
    state: listStateOf(papers),
    taskId: ctx.newId(),
    signatures: sealSignatures(ctx.services.keys, sent.signatures),
    receivedAt: new Date(ctx.now),
  }
  ctx.audit.about('handover', listId)
  await insertHandover(ctx.tx, list, papers)
  const count = papers.filter((paper) => paper.state === 'moving').length
  await insertTasks(ctx.tx, [
    {
      ...{ taskId: list.taskId, county, caseId: null, kind: 'confirmPapers', pointId: toPoint },
      title: `签收${from.name}送来的材料，清单 ${formatListNumber(list.number)}，${count} 样`,
      ...{ unitId: null, role: null, staffId: null, accountId: null, dueOn: list.dueOn, detail: {} },
      openedAt: new Date(ctx.now),
    },
  ])
  const stored = { ...list, confirmedBy: null, confirmedName: null, confirmedAt: null }
  await tellHandedOver(ctx, { list: stored, papers }, { actor: ctx.actor })
  return { listId, number: list.number }
}

/** A list that a clerk sent elsewhere by hand goes to a hall; where it usually goes the county has said itself. */
async function assertMayReceive(
  ctx: RunContext,
  { redirected = null }: HandOverList,
  { from, to }: { readonly from: ServicePoint; readonly to: ServicePoint },
): Promise<void> {
  if (redirected === null) return
  const { points } = await orgTree(ctx.tx)
  if (!receiversFor(from, [...points.values()]).some((point) => point.pointId === to.pointId))
    throw problem('handover.mayNotReceive', { to: to.name })
}

function papersOf(sent: HandOverList): (HandoverPaper & { readonly state: 'moving' | 'leftOut' })[] {
  return sent.papers.map(({ leftOut, ...paper }, position) => ({
    ...paper,
    ...{ listId: sent.listId, position, note: leftOut },
    state: leftOut === null ? ('moving' as const) : ('leftOut' as const),
  }))
}
