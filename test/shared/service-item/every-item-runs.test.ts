import { openRunOf } from '@shared/case/case-state'
import { acceptNodeOf, decisionNodeOf, type HandlingPlan, type PlanNode, unitOfNode } from '@shared/case/handling-plan'
import type { Actor } from '@shared/identity/actor'
import { planOf } from '@shared/service-item/plan-of'
import { describe, expect, it } from 'vitest'
import { APPLICANT, CaseStory, officer, SAY } from '../case/case-story'
import { county } from './county-catalogue'

const plans = county.versions.map(planOf)
const point = (plan: HandlingPlan) => (acceptNodeOf(plan).unit === 'station' ? 'village' : acceptNodeOf(plan).unit)
const holderOf = (node: PlanNode, plan: HandlingPlan): Actor =>
  officer(node.role, unitOfNode(node, { pointUnit: point(plan) }))

/** An application taken in and accepted where the item's own flow says. */
function accepted(plan: HandlingPlan): CaseStory {
  const clerk = holderOf(acceptNodeOf(plan), plan)
  return new CaseStory(plan, { intake: point(plan) })
    .on('2026-03-02')
    .act(APPLICANT, 'submit', SAY.submit(point(plan)))
    .act(clerk, 'receive', SAY.receive)
    .act(clerk, 'accept', SAY.accept)
}

/** Two officers go and look, and both sign. */
const WENT = {
  surveyors: ['A', 'B'].map((staffId) => ({ staffId, name: staffId })),
  ...{ visitOn: '2026-12-31', place: '五组' },
}
const SIGNED = {
  report: '和申请一致',
  survey: { at: '14时', place: '五组', signatures: ['A', 'B'].map((staffId) => ({ staffId, fileId: staffId })) },
}

/** Runs what the item orders, then every review, up to the decision. */
function reviewed(plan: HandlingPlan): CaseStory {
  const story = accepted(plan)
  const organ = officer('approver', plan.organ)
  for (const procedure of plan.procedures) {
    const survey = procedure.kind === 'siteSurvey'
    story.act(organ, 'startProcedure', { ...SAY.procedure(procedure.kind), ...(survey ? WENT : {}) })
    story.act(organ, 'endProcedure', { ...SAY.ended(procedure.kind), ...(survey ? SIGNED : {}) })
  }
  for (
    let open = openRunOf(story.state);
    open !== null && open.key !== decisionNodeOf(plan)?.key;
    open = openRunOf(story.state)
  ) {
    const node = plan.nodes.find((one) => one.key === open?.key)
    if (node === undefined) throw new Error(`${plan.itemId} opens a step that it does not have`)
    story.act(holderOf(node, plan), 'nodeApprove', SAY.approve)
  }
  return story
}

describe('every item of the county runs through the same engine', () => {
  it.each(plans.filter((plan) => !plan.serviceDone).map((plan) => [plan.itemName, plan] as const))(
    '%s is taken in, accepted, reviewed and decided',
    (_, plan) => {
      const story = reviewed(plan)
      const decider = decisionNodeOf(plan)
      if (decider === null) throw new Error('an item that decides has a deciding step')
      story.act(holderOf(decider, plan), 'grant', { ...SAY.grant, amountText: '每月 100 元', payFrom: '2026 年 4 月' })
      expect(['granted', 'closed']).toContain(story.state.status)
      expect(story.last?.papers[0]?.key).toBe(plan.papers.grant)
    },
  )

  it.each(plans.filter((plan) => plan.serviceDone).map((plan) => [plan.itemName, plan] as const))(
    '%s is done at the counter, without a decision',
    (_, plan) => {
      const story = accepted(plan).act(holderOf(acceptNodeOf(plan), plan), 'close', { why: '当场办好并告知' })
      expect(story.state).toMatchObject({ status: 'closed', decision: { kind: 'done' } })
      expect(story.last?.papers.map((paper) => paper.key)).toEqual(['serviceDone'])
    },
  )
})
