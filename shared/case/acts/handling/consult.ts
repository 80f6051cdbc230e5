import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { RoleCode } from '../../../identity/actor'
import { problem } from '../../../problem/problem'
import { CONSULT_FORMS, type ConsultForm } from '../../facets/hearing-others'
import { defineAct, logged } from '../act'
import { key, reasonText } from '../act-input'

const FORMS = Object.keys(CONSULT_FORMS) as [ConsultForm, ...ConsultForm[]]

/**
 * 征求意见、请示 — the owner of the open step asks another unit, a leader or the lawyers; it stops no clock, and what is asked must be answered,
 * overdue or taken back before the decision (行政许可法第二十六条第二款; case-law §3.3-46). `consultId` is made by the caller.
 */
export const consult = defineAct({
  name: 'consult',
  input: z.strictObject({
    consultId: key,
    form: z.enum(FORMS),
    toUnit: key,
    toRole: z.nullable(RoleCode),
    question: reasonText,
    days: z.int().check(z.minimum(1), z.maximum(15)),
  }),
  decide: (ctx, input) => {
    const known = ctx.state.consults?.find((one) => one.consultId === input.consultId)
    if (known !== undefined) throw problem('case.alreadyDone', { who: '', when: known.on })
    if (input.form === 'extension' && ctx.state.extension !== undefined)
      throw problem('case.alreadyDone', { who: '', when: ctx.state.extension.on })
    const dueOn = workdayAdd(ctx.today, input.days, ctx.calendar)
    return logged(
      { ...input },
      {
        tasks: [
          {
            kind: 'answerConsult',
            title: `答复：${CONSULT_FORMS[input.form]}`,
            owner: { unit: input.toUnit, role: input.toRole },
            dueOn,
            ref: input.consultId,
          },
        ],
      },
    )
  },
})
