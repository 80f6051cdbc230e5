import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { defineAct, logged } from '../act'
import { reasonText } from '../act-input'

/** 办结 — where nothing is handed over: a service that ended at the counter, a benefit that is paid into an account. */
export const close = defineAct({
  name: 'close',
  input: z.strictObject({ why: reasonText }),
  decide: (ctx, input) => {
    if (ctx.state.decision?.kind === 'refused') throw problem('case.orderRequired', { action: '送达决定书' })
    const facts = { grantContent: input.why, resultWay: '当场告知' }
    const papers = ctx.plan.serviceDone && ctx.state.decision === null ? [{ key: 'serviceDone', facts }] : []
    return logged({ why: input.why }, { papers, messages: ['m.rateAsk'], closes: 'all' })
  },
})
