import type { CaseState } from '../../case-state'
import { decisionNodeOf, type HandlingPlan, type PlanNode, reviewNodesOf } from '../../handling-plan'

/** The step that takes more work up again: the review that was open when the file went up, else the last one of this county. */
export function workNodeOf(state: CaseState, plan: HandlingPlan): PlanNode | null {
  const reviews = reviewNodesOf(plan).filter((node) => node.unit !== 'ext')
  const from = state.uppers?.at(-1)?.fromNode
  return reviews.find((node) => node.key === from) ?? reviews.at(-1) ?? decisionNodeOf(plan)
}
