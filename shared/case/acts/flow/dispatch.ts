import * as z from 'zod/mini'
import { stepDueOn } from '../../clock/longer'
import { decisionNodeOf, reviewNodesOf, unitOfNode } from '../../handling-plan'
import { defineAct, logged } from '../act'

/** 分办 — opens the first step of the configured flow for its owner; by the system right after acceptance (行政许可法第三十五条). */
export const dispatch = defineAct({
  name: 'dispatch',
  input: z.strictObject({}),
  decide: (ctx) => {
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
