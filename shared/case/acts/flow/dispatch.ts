import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { openRunOf } from '../../case-state'
import { stepDueOn } from '../../clock/longer'
import { unitOfNode } from '../../handling-plan'
import { defineAct, logged } from '../act'
import { key } from '../act-input'
import { firstNodeOf } from './route-case'

/**
 * 分办 — opens the first step of the configured flow for its owner; by the system right after acceptance (行政许可法第三十五条), by a director where
 * the case's region has nobody for it: `unit` then says who does it. Throws `case.orderRequired` where a step is open already (即办件 goes
 * straight to who decides), `case.unitNeeded` where nobody was named.
 */
export const dispatch = defineAct({
  name: 'dispatch',
  input: z.strictObject({ unit: z.optional(key) }),
  decide: (ctx, input) => {
    const open = openRunOf(ctx.state)
    const step = ctx.plan.nodes.find((node) => node.key === open?.key)
    if (step !== undefined) throw problem('case.orderRequired', { action: step.name })
    const first = firstNodeOf(ctx.plan)
    if (first === null) return logged({ node: null })
    if (ctx.state.handDispatch === true && input.unit === undefined)
      throw problem('case.unitNeeded', { step: first.name })
    const routed = input.unit === undefined ? {} : { routed: { ...ctx.state.routed, [first.unit]: input.unit } }
    const unit = unitOfNode(first, { ...ctx.state, ...routed })
    const owner = { unit, role: first.role }
    return logged(
      { node: first.key, unit, ...routed },
      {
        tasks: [{ kind: 'node', title: first.name, owner, dueOn: stepDueOn(ctx, first) }],
        closes: ['dispatchCase'],
      },
    )
  },
})
