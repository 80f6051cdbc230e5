import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { servedDayOf, servicesOfDecision } from '../../facets/decision-paper'
import { type ActContext, defineAct, logged } from '../act'
import { reasonText } from '../act-input'

/** 办结 — where nothing is handed over: a service that ended at the counter, a benefit that is paid into an account. */
export const close = defineAct({
  name: 'close',
  input: z.strictObject({ why: reasonText }),
  decide: (ctx, input) => {
    if (ctx.state.decision?.kind === 'refused' && !isServed(ctx)) {
      throw problem('case.orderRequired', { action: '送达决定书' })
    }
    const facts = { grantContent: input.why, resultWay: '当场告知' }
    const papers = ctx.plan.serviceDone && ctx.state.decision === null ? [{ key: 'serviceDone', facts }] : []
    return logged({ why: input.why }, { papers, messages: ['m.rateAsk'], closes: 'all' })
  },
})

/** A refusal is closed once it counts as served: the days of a publication are over (民事诉讼法第九十五条 by model). */
function isServed({ state, plan, calendar, today }: ActContext): boolean {
  return servicesOfDecision(state, plan).some((one) => {
    const on = servedDayOf(one, calendar)
    return on !== null && on <= today
  })
}
