import { receiverOf } from '@shared/handover/receiver-of'
import type { HandoverBoard } from '@shared/handover/view/handover-view'
import type { RunContext } from '../../platform/trpc'
import { getPoint, orgTree } from '../organisation'
import { presentHandover, presentPaperHere } from './presenter'
import { listHandovers, listPapersAt } from './store'

/** 本站的移交 — papers that lie at a point and the lists that left it, as its devices keep them. */
export async function handoverBoard(ctx: RunContext, pointId: string): Promise<HandoverBoard> {
  const { county } = ctx.services
  const [here, { points }] = [await getPoint(ctx.tx, pointId), await orgTree(ctx.tx)]
  const papers = await listPapersAt(ctx.tx, { county, pointId })
  const lists = await listHandovers(ctx.tx, { county, from: [pointId], now: new Date(ctx.now) })
  return {
    papers: papers.map((paper) => presentPaperHere(paper, receiverOf(paper.pointId, here, [...points.values()]))),
    lists: lists.map((list) => presentHandover(list, points, ctx.today)),
  }
}
