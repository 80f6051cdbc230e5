import type { HeldChoice } from '@shared/sync/held/held-view'
import { DECISION_RULES, DECISIONS_FOR, type HeldDecision } from '@shared/sync/held/trouble'
import type { RunContext } from '../../../platform/trpc'
import { headOf, whyNot } from '../../case'
import { type Held, heldAct, heldIntake } from './load-held'

/** What may be decided about a held operation, the usual one first, with why one is closed now: the law's table is asked as the act itself asks it. */
export async function choicesFor(ctx: RunContext, held: Held): Promise<HeldChoice[]> {
  const choices: HeldChoice[] = []
  for (const decision of DECISIONS_FOR[held.trouble]) {
    if (!suits(held, decision)) continue
    const { label, means, needsReason } = DECISION_RULES[decision]
    choices.push({ decision, label, means, needsReason, why: await closedBy(ctx, held, decision) })
  }
  return choices
}

/** A decision that could never be about this kind of operation is not shown at all. */
function suits(held: Held, decision: HeldDecision): boolean {
  if (decision === 'takeAnew') return heldIntake(held) !== null
  if (decision === 'asNote') return heldAct(held) !== null
  return true
}

async function closedBy(ctx: RunContext, held: Held, decision: HeldDecision): Promise<string | null> {
  const { caseId } = held.row
  switch (decision) {
    case 'withdrawMine':
      return caseId === null ? '没有这件办件' : whyNot(ctx, caseId, 'withdraw')
    case 'chooseFields':
      return caseId === null ? '没有这件办件' : whyNot(ctx, caseId, 'supply')
    case 'asNote':
      return caseId === null || (await headOf(ctx, caseId)) === null ? '县里没有这件办件' : null
    default:
      return null
  }
}
