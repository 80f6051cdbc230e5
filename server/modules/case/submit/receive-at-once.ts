import type { SubmitCase } from '@shared/case/view/submit-case'
import { hasRole } from '@shared/identity/actor'
import { type Instant, toShanghaiDate } from '@shared/kernel/instant'
import type { RunContext } from '../../../platform/trpc'
import type { OpenCase } from '../act/open-case'
import type { ChosenPoints } from './choose-points'

/** How far back a moment claimed by a device may lie; what is older counts from its arrival and is looked at by a person. */
const LONGEST_CLAIM_MS = 30 * 86_400_000

/**
 * True when the point that takes the papers in receives them in the same moment: the accepting window with the person before it, or a
 * village point that the county lets receive (收件凭证). A point that only helps gives 代收凭证, and the window receives later.
 */
export function receivesAtOnce(ctx: RunContext, open: OpenCase, points: ChosenPoints, input: SubmitCase): boolean {
  if (ctx.actor.kind !== 'staff' || input.practice) return false
  if (hasRole(ctx.actor, 'windowClerk') && points.intake.pointId === points.accepting.pointId) return true
  const village = points.intake.kind === 'station' && open.plan.villageReceives && hasRole(ctx.actor, 'villageClerk')
  return village && (input.lent === null || input.lent.receivedByPoint)
}

/** The input of `receive`: the day printed on the 收件凭证 counts, within the bounds of what a device may claim (case-law §4.1). */
export function receiveInput(ctx: RunContext, input: SubmitCase): Record<string, unknown> {
  const handedInAt = boundedClaim(input.lent?.handedInAt ?? null, ctx.now)
  return {
    identity: { way: input.confirmation.way === 'account' ? 'account' : 'card', note: null },
    paperKept: input.materials.some((line) => line.paper),
    handedInAt,
    receivedOn: handedInAt === null ? null : toShanghaiDate(handedInAt),
  }
}

/** A claimed moment that is neither in the future nor too old; null where there is none to count from. */
export function boundedClaim(claimed: Instant | null, now: Instant): Instant | null {
  if (claimed === null) return null
  const [at, nowMs] = [Date.parse(claimed), Date.parse(now)]
  if (Number.isNaN(at) || nowMs - at > LONGEST_CLAIM_MS) return null
  return new Date(Math.min(at, nowMs)).toISOString()
}
