import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { problem } from '../../../problem/problem'
import { defineAct, logged } from '../act'
import { optionalText } from '../act-input'

/** 寄送、下送 — the result leaves for the person, the township or the village; it is watched until it arrives (F101). */
export const sendResult = defineAct({
  name: 'sendResult',
  input: z.strictObject({
    way: z.enum(['post', 'toTownship', 'toVillage']),
    to: optionalText(64),
    trackingNo: optionalText(40),
    company: optionalText(40),
  }),
  decide: (ctx, input) => {
    if (input.way === 'post' && input.trackingNo === null) throw problem('case.orderRequired', { action: '填写运单号' })
    if (input.way !== 'post' && input.to === null) throw problem('case.orderRequired', { action: '选择送到哪个站点' })
    const watch = workdayAdd(ctx.today, 3, ctx.calendar)
    return logged(
      { ...input },
      {
        messages: input.way === 'post' ? ['m.posted'] : [],
        tasks: [
          input.to === null
            ? { kind: 'watchParcel', title: '看寄到没有', owner: { unit: ctx.plan.organ, role: null }, dueOn: watch }
            : { kind: 'watchParcel', title: '等结果寄来，签收登记', owner: { point: input.to }, dueOn: watch },
        ],
        closes: ['issueOut', 'sendDown'],
      },
    )
  },
})
