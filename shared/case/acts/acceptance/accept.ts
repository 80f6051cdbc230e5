import * as z from 'zod/mini'
import { defineAct, logged } from '../act'
import { optionalText } from '../act-input'
import { routeCase } from '../flow/route-case'
import { assertMaterialsComplete } from '../guards'

/**
 * 受理 — the organ takes the application up; the law's clock runs (行政许可法第三十二条第一款第五项、第二款). An item that ends on the
 * spot needs no acceptance paper (case-law §2.2); the row of the log is its proof.
 */
export const accept = defineAct({
  name: 'accept',
  input: z.strictObject({ basis: optionalText(200), note: optionalText(300) }),
  decide: (ctx, input) => {
    assertMaterialsComplete(ctx)
    const routing = routeCase(ctx)
    const onTheSpot = ctx.plan.instant || ctx.plan.serviceDone
    return logged(
      { basis: input.basis, note: input.note, handling: ctx.plan.instant ? 'instant' : 'promised', ...routing.log },
      {
        papers: onTheSpot ? [] : [{ key: 'acceptNotice', facts: {} }],
        closes: ['reviewIntake', 'checkCompleteness', 'checkSupplement'],
        tasks: routing.tasks,
      },
    )
  },
})
