import { chooseMandate, type Mandate } from '../../mandate/mandate'
import type { MandateAct } from '../../mandate/mandate-scope'
import { type Problem, ProblemError } from '../../problem/problem'
import type { ActContext } from '../acts/act'
import type { CaseActionName } from '../matrix'

/**
 * 代理人的动作 — what a mandate must name for an agent to do it (case-law §2 rows 1, 2, 8, 17, 50, 52; invariant 30). Nothing else is open to an
 * agent: nobody rates for another, and nobody signs.
 */
const AGENT_ACTS: Partial<Record<CaseActionName, MandateAct>> = {
  saveDraft: 'apply',
  submit: 'apply',
  supply: 'supply',
  urge: 'apply',
  raiseObjection: 'apply',
  withdraw: 'withdraw',
}

/** True when it is an agent who acts here: somebody who is not the applicant and holds, or held, a mandate of theirs. */
function isAgent({ actor, relations }: ActContext): boolean {
  return actor.kind === 'citizen' && relations.includes('mandate') && !relations.includes('self')
}

/** The mandate by which the actor does this, null where they need none. Throws the Problem that says why there is none. */
export function mandateFor(ctx: ActContext, name: CaseActionName): Mandate | null {
  if (!isAgent(ctx)) return null
  const found = searched(ctx, name)
  if (found.mandate === null) throw new ProblemError(found.problem)
  return found.mandate
}

function searched(ctx: ActContext, name: CaseActionName): { mandate: Mandate } | { mandate: null; problem: Problem } {
  const errand = { itemId: ctx.plan.itemId, caseId: ctx.state.caseId, act: AGENT_ACTS[name] ?? null }
  return chooseMandate(ctx.mandates ?? [], errand, ctx.today)
}
