import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { defineAct, logged } from '../act'
import { reasonText } from '../act-input'

/** 作废 — a number that never had legal effect: practice, or entered by mistake. Never for what the applicant sent in person. */
export const voidCase = defineAct({
  name: 'voidCase',
  input: z.strictObject({ kind: z.enum(['practice', 'enteredByMistake', 'wrongPerson']), reason: reasonText }),
  decide: (ctx, input) => {
    if (input.kind === 'practice' && !ctx.state.practice) throw problem('case.orderRequired', { action: '选别的原因' })
    const inPerson = ctx.state.doings.some((doing) => doing.name === 'submit' && doing.kind === 'citizen')
    if (inPerson && !ctx.state.practice) throw problem('case.orderRequired', { action: '请本人撤回' })
    return logged({ kind: input.kind, reason: input.reason }, { closes: 'all' })
  },
})
