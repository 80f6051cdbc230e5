import { endsOf, listStateOf } from '@shared/handover/paper-mark'
import type { HandoverView, TracedPaper } from '@shared/handover/view/handover-view'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../platform/trpc'
import { orgTree } from '../organisation'
import { endTask } from '../task'
import { openList } from './find-list'
import { handlesPapersAt } from './policy'
import { presentHandover, stateOf } from './presenter'
import { saveHandover, savePaperStates } from './store'
import { tellLookedAt } from './tell-case'

/** 记下追查的结果 — by hand at a desk, or as a device wrote it down without a network. Throws `handover.notTraced`, `identity.notAllowed`. */
export async function noteTraced(
  ctx: RunContext,
  { number, caseId, lineKey, outcome, note }: TracedPaper,
): Promise<HandoverView> {
  const { list, papers, from, to } = await openList(ctx, number, { lock: true })
  const sides = (['receiver', 'sender'] as const).filter((side) =>
    handlesPapersAt(ctx.actor, side === 'receiver' ? to : from),
  )
  if (ctx.actor.kind !== 'staff' || sides.length === 0) throw problem('identity.notAllowed')
  const paper = papers.find((one) => one.caseId === caseId && one.lineKey === lineKey)
  if (paper === undefined || !sides.some((side) => endsOf(stateOf(paper.state), side).includes(outcome)))
    throw problem('handover.notTraced')
  await savePaperStates(ctx.tx, list.listId, [{ caseId, lineKey, state: outcome, note }])
  const said = [{ lineKey, name: paper.name, outcome, note }]
  await tellLookedAt(ctx, { list, caseId, said, traced: true }, { actor: ctx.actor })
  const now = papers.map((one) => (one === paper ? { ...one, state: outcome, note } : one))
  const state = listStateOf(now.map((one) => ({ state: stateOf(one.state) })))
  if (state === 'confirmed' && list.taskId !== null)
    await endTask(ctx.tx, { taskId: list.taskId, by: ctx.actor.staffId, at: new Date(ctx.now) })
  const change = { state, taskId: state === 'confirmed' ? null : list.taskId }
  await saveHandover(ctx.tx, list.listId, change)
  return presentHandover({ list: { ...list, ...change }, papers: now }, (await orgTree(ctx.tx)).points, ctx.today)
}
