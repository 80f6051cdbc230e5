import { acceptNodeOf, type HandlingPlan } from '@shared/case/handling-plan'
import type { SubmitCase } from '@shared/case/view/submit-case'
import type { Actor } from '@shared/identity/actor'
import type { ServicePoint } from '@shared/organisation/service-point'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../../platform/trpc'
import { findPointOfDivision } from '../../organisation'
import type { Places } from '../act/places'

/** 收件点和受理点 — who took the papers in, and who accepts: a village station may do the first for the second. */
export type ChosenPoints = { readonly intake: ServicePoint; readonly accepting: ServicePoint }

/**
 * Officers take in at a point of their own, the hotline for the point that accepts; a citizen goes to the point that accepts, near where the applicant lives or as chosen. Throws
 * `case.pointMayNot` for an officer without a point, `place.unknown` when the county has no point for the place.
 */
export async function choosePoints(
  ctx: RunContext,
  about: { plan: HandlingPlan; places: Places; input: SubmitCase; division: string | null },
): Promise<ChosenPoints> {
  const { plan, places, input, division } = about
  const own = ownPoints(ctx.actor, places)
  const asked = places.point(input.pointId)
  if (ctx.actor.kind === 'staff') {
    const hotline = ctx.actor.roles.find((grant) => grant.role === 'hotlineAgent')
    if (own.length === 0 && hotline !== undefined) {
      const accepting = await acceptingPoint(ctx, { plan, places, division, near: asked })
      return { intake: { ...accepting, unitId: hotline.unit }, accepting }
    }
    const intake = asked !== null && own.includes(asked.pointId) ? asked : places.point(own[0] ?? null)
    if (intake === null) throw problem('case.pointMayNot', { unit: '有窗口的站点' })
    return { intake, accepting: await acceptingPoint(ctx, { plan, places, division, near: intake }) }
  }
  const accepting = await acceptingPoint(ctx, { plan, places, division, near: asked })
  return { intake: accepting, accepting }
}

/** The point whose unit holds the accepting step; `station` means the village's own, else the hall of its township. */
async function acceptingPoint(
  ctx: RunContext,
  about: { plan: HandlingPlan; places: Places; division: string | null; near: ServicePoint | null },
): Promise<ServicePoint> {
  const { unit } = acceptNodeOf(about.plan)
  if (unit === 'station' && about.near !== null) return about.near
  const [ofUnit] = unit === 'station' ? [] : about.places.pointsOf(unit)
  const point =
    about.places.point(ofUnit ?? null) ?? (await findPointOfDivision(ctx.tx, about.division ?? ctx.services.county))
  if (point === null) throw problem('place.unknown')
  return point
}

function ownPoints(actor: Actor, places: Places): readonly string[] {
  if (actor.kind !== 'staff') return []
  const roles = ['villageClerk', 'windowClerk', 'hotlineAgent', 'helper', 'issuer']
  return actor.roles.filter((grant) => roles.includes(grant.role)).flatMap((grant) => places.pointsOf(grant.unit))
}
