import { problem } from '../../problem/problem'
import type { ActContext } from './act'

/**
 * 两人办 — who confirms is another person than who proposed, whatever the posts (case-law §2 SD5). `proposedBy` is the staff record of the
 * proposer. Throws `case.twoPersons`.
 */
export function assertTwoPersons(ctx: Pick<ActContext, 'actor'>, proposedBy: string, who: string): void {
  const { actor } = ctx
  if (actor.kind !== 'staff' || actor.staffId === proposedBy) throw problem('case.twoPersons', { who })
}
