import * as z from 'zod/mini'
import { defineAct, logged } from '../act'

/** 转逾期未领 — thirty days at the point and nobody came: kept safe, a visit or the post is tried (F102). */
export const markUnclaimed = defineAct({
  name: 'markUnclaimed',
  input: z.strictObject({ since: z.string() }),
  decide: (ctx, input) =>
    logged(
      { since: input.since },
      {
        tasks: [
          { kind: 'visitOrPost', title: '上门或邮寄', owner: { point: ctx.state.custodyPoint ?? '' }, dueOn: null },
        ],
        closes: ['issueOut'],
      },
    ),
})
