import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { problem } from '../../../problem/problem'
import { openRunOf } from '../../case-state'
import { reviewNodesOf, unitOfNode } from '../../handling-plan'
import { defineAct, logged } from '../act'
import { key } from '../act-input'

/** 环节退回 — back to an earlier step of the same flow, never before acceptance; the legal clocks go on (行政许可法第三十二条). */
export const nodeReturn = defineAct({
  name: 'nodeReturn',
  input: z.strictObject({ toNode: key, reason: z.string().check(z.minLength(10), z.maxLength(1000)) }),
  decide: (ctx, input) => {
    const reviews = reviewNodesOf(ctx.plan)
    const open = openRunOf(ctx.state)
    const target = reviews.find((node) => node.key === input.toNode)
    const openIndex = reviews.findIndex((node) => node.key === open?.key)
    const targetIndex = reviews.findIndex((node) => node.key === input.toNode)
    if (target === undefined || (openIndex >= 0 && targetIndex >= openIndex))
      throw problem('case.orderRequired', { action: '选前面的环节' })
    const unit = unitOfNode(target, ctx.state)
    return logged(
      { toNode: target.key, reason: input.reason, node: open?.key ?? null },
      {
        tasks: [
          {
            kind: 'node',
            title: target.name,
            owner: { unit, role: target.role },
            dueOn: workdayAdd(ctx.today, 1, ctx.calendar),
          },
        ],
        closes: ['node', 'decide'],
      },
    )
  },
})
