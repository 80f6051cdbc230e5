import * as z from 'zod/mini'
import { openRunOf } from '../../case-state'
import { stepDueOn } from '../../clock/longer'
import { decisionNodeOf, reviewNodesOf, unitOfNode } from '../../handling-plan'
import { defineAct, logged } from '../act'
import { assertAllChecked, assertNoOpenProcedure, assertUploaded } from '../guards'
import { assertProceduresRun } from './procedures-run'

/** 环节通过 — the owner of the open step passes the case on, with an opinion (行政许可法第三十四、三十七条). */
export const nodeApprove = defineAct({
  name: 'nodeApprove',
  input: z.strictObject({ opinion: z.string().check(z.minLength(2), z.maxLength(1000)) }),
  decide: (ctx, input) => {
    assertUploaded(ctx)
    assertAllChecked(ctx)
    assertNoOpenProcedure(ctx.state)
    const chain = [...reviewNodesOf(ctx.plan), ...[decisionNodeOf(ctx.plan)].flatMap((node) => node ?? [])]
    const open = openRunOf(ctx.state)
    const next = chain[chain.findIndex((node) => node.key === open?.key) + 1]
    if (next?.phase === 'decision') assertProceduresRun(ctx)
    if (next === undefined)
      return logged({ opinion: input.opinion, node: open?.key ?? null, next: null }, { closes: ['node'] })
    const unit = unitOfNode(next, ctx.state)
    return logged(
      { opinion: input.opinion, node: open?.key ?? null, next: next.key },
      {
        messages: ['m.nodeChanged'],
        tasks: [
          {
            kind: next.phase === 'decision' ? 'decide' : 'node',
            title: next.name,
            owner: { unit, role: next.role },
            dueOn: stepDueOn(ctx, next),
          },
        ],
        closes: ['node'],
      },
    )
  },
})
