import { problem } from '../../problem/problem'
import type { ActContext } from './act'

type Acting = Pick<ActContext, 'actor'>

/**
 * 两人办 — who confirms is another person than who proposed, whatever the posts (case-law §2 SD4, SD5). `proposedBy` is the staff record of the
 * proposer; `who` is asked to confirm. Throws `case.twoPersons`, also where nobody proposed.
 */
export function assertTwoPersons(ctx: Acting, proposedBy: string | null, who: string): void {
  if (ctx.actor.kind !== 'staff' || proposedBy === null) throw problem('case.twoPersons', { who })
  assertAnother(ctx, proposedBy, who)
}

/** Who asked for something does not approve it; where nobody asked there is nobody to differ from (SD4). Throws `case.twoPersons`. */
export function assertAnother({ actor }: Acting, askedBy: string | null, who: string): void {
  if (actor.kind === 'staff' && askedBy === actor.staffId) throw problem('case.twoPersons', { who })
}
