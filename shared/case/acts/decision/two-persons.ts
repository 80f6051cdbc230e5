import { problem } from '../../../problem/problem'
import type { ActContext } from '../act'

/**
 * 提出的人和同意的人不是同一个 — who signs agrees to the proposal of another person (case-law §2 SD5). Throws `case.twoPersons`; `who` is asked
 * to agree.
 */
export function assertProposedByAnother(ctx: ActContext, proposedBy: string, who: string): void {
  const { actor } = ctx
  if (actor.kind !== 'staff' || proposedBy === actor.staffId) throw problem('case.twoPersons', { who })
}
