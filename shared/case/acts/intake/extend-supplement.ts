import * as z from 'zod/mini'
import { calendarAdd } from '../../../calendar/days'
import { problem } from '../../../problem/problem'
import { deriveClocks } from '../../clock/clocks'
import { defineAct, logged } from '../act'
import { optionalText, reasonText } from '../act-input'

/**
 * 延长补正期 — once in the life of a case, while the person still has time, by at most as long as the first period; asked for with a cause, or
 * for force majeure by the window itself (by model of 行政复议法第三十一条第二款). What has to be brought stays the same.
 */
export const extendSupplement = defineAct({
  name: 'extendSupplement',
  input: z.strictObject({
    cause: z.enum(['asked', 'forceMajeure']),
    days: z.int().check(z.minimum(1), z.maximum(60)),
    reason: reasonText,
    proof: optionalText(200),
  }),
  decide: (ctx, input) => {
    const { oneTimeNotice: notice, supplementExtension: given } = ctx.state
    if (given !== undefined) throw problem('case.alreadyDone', { who: '', when: given.on })
    if (notice === null) throw problem('case.orderRequired', { action: '一次性告知补正' })
    if (input.days > notice.replyDays) throw problem('case.extendTooLong', { most: notice.replyDays, unit: '日' })
    const { state, plan, calendar, today } = ctx
    const reply = deriveClocks({ state, plan, calendar, today }).find((clock) => /Reply$/.test(clock.name))
    const dueOn = calendarAdd(notice.on, notice.replyDays + input.days, calendar)
    const facts = { reason: input.reason, oldDueDate: reply?.dueOn ?? '', deadline: dueOn ?? '' }
    return logged(
      { ...input, oldDueOn: reply?.dueOn ?? null, newDueOn: dueOn },
      {
        papers: [{ key: 'supplementExtension', facts }],
        moves: dueOn === null ? [] : [{ kinds: ['supply', 'fixReturn'], dueOn }],
      },
    )
  },
})
