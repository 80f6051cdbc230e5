import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { openRunOf } from '../../case-state'
import { stepDueOn } from '../../clock/longer'
import { decisionNodeOf, reviewNodesOf, unitOfNode } from '../../handling-plan'
import { defineAct, logged } from '../act'

/**
 * 分办 — opens the first step of the configured flow for its owner; by the system right after acceptance (行政许可法第三十五条). Throws
 * `case.orderRequired` where a step is open already: 即办件 goes straight to who decides.
 */
export const dispatch = defineAct({
  name: 'dispatch',
  input: z.strictObject({}),
  decide: (ctx) => {
    const open = openRunOf(ctx.state)
    const step = ctx.plan.nodes.find((node) => node.key === open?.key)
    if (step !== undefined) throw problem('case.orderRequired', { action: step.name })
    const first = reviewNodesOf(ctx.plan)[0] ?? decisionNodeOf(ctx.plan)
    if (first === null || first === undefined) return logged({ node: null })
    const unit = unitOfNode(first, ctx.state.pointUnit ?? '')
    return logged(
      { node: first.key, unit },
      {
        tasks: [
          {
            kind: 'node',
            title: first.name,
            owner: { unit, role: first.role },
            dueOn: stepDueOn(ctx, first),
          },
        ],
      },
    )
  },
})
