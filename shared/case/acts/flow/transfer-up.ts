import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { openRunOf } from '../../case-state'
import { dueOnOf } from '../../clock/due-on'
import { reviewNodesOf } from '../../handling-plan'
import { type ActContext, defineAct, logged } from '../act'
import { line, optionalText } from '../act-input'
import { assertAllChecked, assertConsultsSettled, assertMaterialsComplete, assertNoOpenProcedure } from '../guards'

/**
 * 上报 — after its own review the lower organ sends opinion and whole file to an organ outside this county; our legal limit stands until the
 * answer comes (行政许可法第三十五、四十三条; case-law §3.3-45). An upper organ inside the county is the next step of the flow, not this.
 */
export const transferUp = defineAct({
  name: 'transferUp',
  input: z.strictObject({
    upper: line(60),
    opinion: z.string().check(z.minLength(4), z.maxLength(1000)),
    way: z.enum(['system', 'post', 'hand']),
    number: optionalText(60),
    limit: z.strictObject({
      value: z.int().check(z.minimum(1), z.maximum(180)),
      unit: z.enum(['工作日', '日']),
    }),
  }),
  decide: (ctx, input) => {
    assertMaterialsComplete(ctx)
    assertAllChecked(ctx)
    assertNoOpenProcedure(ctx.state)
    assertConsultsSettled(ctx)
    assertReviewed(ctx)
    const dueOn = dueOnOf(ctx.today, input.limit, ctx.calendar)
    return logged(
      {
        ...input,
        node: openRunOf(ctx.state)?.key ?? null,
        materials: ctx.materials.filter((one) => one.satisfied).map((one) => one.lineKey),
      },
      {
        papers: [{ key: 'transferNotice', variant: 'transferredUp', facts: { toUnit: input.upper } }],
        tasks: [
          {
            kind: 'watchUpper',
            title: `等${input.upper}回件`,
            owner: { unit: ctx.plan.organ, role: null },
            dueOn,
          },
        ],
        closes: ['node', 'decide'],
      },
    )
  },
})

/** Throws `case.orderRequired` while no review of this county has been passed. */
function assertReviewed({ state, plan }: ActContext): void {
  const reviews = reviewNodesOf(plan).map((node) => node.key)
  const passed = state.runs.some((run) => run.outcome === 'approved' && reviews.includes(run.key))
  if (reviews.length > 0 && !passed && state.status !== 'pendingDecision')
    throw problem('case.orderRequired', { action: '本级审查' })
}
