import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { Instant } from '../../../kernel/instant'
import { defineAct, logged } from '../act'
import { optionalText } from '../act-input'

/**
 * 收件 — a clerk checked the person and the list; 收件凭证 is given. It is not acceptance. A point entrusted to receive may carry the
 * moment the papers were handed in; the server has bounded it before (case-law §4.1, village intake).
 */
export const receive = defineAct({
  name: 'receive',
  input: z.strictObject({
    identity: z.strictObject({ way: z.enum(['reader', 'card', 'account', 'known', 'phone']), note: optionalText(200) }),
    paperKept: z.boolean(),
    handedInAt: z.nullable(Instant),
    receivedOn: z.nullable(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
  }),
  decide: (ctx, input) => {
    const from = input.receivedOn ?? ctx.state.receivedOn ?? ctx.today
    const dueOn = workdayAdd(from, 5, ctx.calendar)
    return logged(
      { ...input, materials: ctx.materials.map((one) => ({ lineKey: one.lineKey, satisfied: one.satisfied })) },
      {
        papers: [{ key: 'receipt', facts: {} }],
        tasks: [
          {
            kind: 'checkCompleteness',
            title: '看材料齐不齐，决定受理',
            owner: { point: ctx.state.pointId ?? '' },
            dueOn,
          },
        ],
        closes: ['reviewIntake'],
      },
    )
  },
})
