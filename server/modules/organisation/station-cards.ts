import type { ServicePoint } from '@shared/organisation/service-point'
import type { StationCard } from '@shared/organisation/view/place-view'
import type { RunContext } from '../../platform/trpc'
import { orgTree } from './org-tree'
import { presentStation } from './presenter'
import { readOpeningHours } from './store'

/** Cards of points at this moment, in the order given. */
export async function stationCards(ctx: RunContext, points: readonly ServicePoint[]): Promise<StationCard[]> {
  const world = {
    tree: await orgTree(ctx.tx),
    hours: await readOpeningHours(ctx.tx),
    calendar: await ctx.calendar(),
    now: ctx.now,
  }
  return points.map((point) => presentStation(point, world))
}
