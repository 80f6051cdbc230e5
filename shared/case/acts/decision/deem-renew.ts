import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { PlainDate } from '../../../kernel/plain-date'
import { defineAct, logged } from '../act'

/**
 * 视为准予延续 — nobody decided before the licence ran out: the law grants the renewal on the day after, however late this row is written
 * (行政许可法第五十条第二款). The organ's leader hears of it.
 */
export const deemRenew = defineAct({
  name: 'deemRenew',
  input: z.strictObject({ validTo: PlainDate, on: PlainDate }),
  decide: (ctx, { validTo, on }) => {
    const facts = {
      grantContent: '原许可内容，准予延续',
      licenceFrom: on,
      licenceTo: '延续后的证件上写明的日期',
    }
    const day = workdayAdd(ctx.today, 1, ctx.calendar)
    return logged(
      { validTo, text: '有效期届满前没有作出决定，视为准予延续' },
      {
        on,
        papers: [{ key: 'grant', variant: 'deemedRenewal', facts }],
        tasks: [
          { kind: 'makeResult', title: '制作延续后的证件', owner: { unit: ctx.plan.organ, role: null }, dueOn: day },
          {
            kind: 'deemedRenewal',
            title: '逾期没有决定，已视为准予延续：查明原因',
            owner: { unit: ctx.plan.organ, role: 'deptLeader' },
            dueOn: day,
          },
        ],
        closes: ['decide', 'node', 'runProcedure', 'chaseSupplement', 'chaseTolerant'],
      },
    )
  },
})
