import * as z from 'zod/mini'
import { defineAct, logged } from '../act'
import { routeCase } from '../flow/route-case'

/**
 * 视为受理 — nobody told the applicant within five working days: the case is accepted as of the day the materials were received
 * (行政许可法第三十二条第一款第四项). The legal day of the act is that day, so nothing is taken from the applicant.
 */
export const deemAccept = defineAct({
  name: 'deemAccept',
  input: z.strictObject({ receivedOn: z.string(), noticeDueOn: z.string() }),
  decide: (ctx, input) => {
    const routing = routeCase(ctx)
    return logged(
      { receivedOn: input.receivedOn, noticeDueOn: input.noticeDueOn, ...routing.log },
      {
        on: input.receivedOn,
        papers: [{ key: 'acceptNotice', variant: 'deemed', facts: {} }],
        tasks: routing.tasks,
        closes: ['reviewIntake', 'checkCompleteness', 'checkSupplement'],
      },
    )
  },
})
