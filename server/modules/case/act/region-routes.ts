import type { RegionRoutes } from '@shared/case/acts/act'
import { firstNodeOf } from '@shared/case/acts/flow/route-case'
import type { RoleCode } from '@shared/identity/actor'
import { unitForRegion } from '@shared/organisation/route-by-region'
import type { RunContext } from '../../../platform/trpc'
import { holdersAt, listStandIns } from '../../organisation'
import type { OpenCase } from './open-case'

/**
 * Who does the steps of a case where it is, asked until it is accepted: each unit of the flow by the case's region, the first step only by a
 * unit where somebody is at work in the post. Undefined afterwards: it was settled then.
 */
export async function regionRoutes(ctx: RunContext, open: OpenCase): Promise<RegionRoutes | undefined> {
  const { plan, state, places, row } = open
  if (state.acceptedOn !== null) return undefined
  const world = { county: row.county, units: places.units, divisions: places.divisions }
  const nodes = plan.nodes.filter((node) => node.unit !== 'station' && node.unit !== 'ext')
  const units: Record<string, string | null> = Object.fromEntries(
    nodes.map((node) => [node.unit, unitForRegion(node.unit, row.place, world)]),
  )
  const first = firstNodeOf(plan)
  const owner = first === null ? null : (units[first.unit] ?? null)
  if (first !== null && owner !== null && !(await hasOwner(ctx, { unit: owner, role: first.role })))
    units[first.unit] = null
  const intake = places.unit(state.pointUnit ?? places.unitOfPoint(row.pointId))
  return { units, director: intake?.level === 'county' ? 'hallDirector' : 'centreDirector' }
}

/** True where somebody at work holds the post, or stands in for one who does. */
export async function hasOwner(
  ctx: RunContext,
  post: { readonly unit: string; readonly role: RoleCode },
): Promise<boolean> {
  const ask = { roles: [post.role], units: [post.unit] }
  if ((await holdersAt(ctx.tx, ask)).length > 0) return true
  return (await listStandIns(ctx.tx, { ...ask, today: ctx.today })).length > 0
}
