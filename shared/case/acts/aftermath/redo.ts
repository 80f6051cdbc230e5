import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { problem } from '../../../problem/problem'
import { defineAct, logged } from '../act'
import { line, reasonText } from '../act-input'

/** Five working days to put right what was rated badly, fifteen for what is complex and says why. */
const FIX_DAYS = 5
const LONGEST = 15
/** The call-back asks within three working days whether it is good now. */
const CALL_BACK_DAYS = 3

/**
 * 差评重办 — after a bad rating or a complaint somebody who had no hand in the case says what is done again, and later what was done; the person
 * hears of it (国办发〔2019〕51号; case-law §4.3 badRatingFix). The rating itself never changes. The words of the rating stay in its own table.
 */
export const redo = defineAct({
  name: 'redo',
  input: z.strictObject({
    step: z.enum(['start', 'reply']),
    source: z.enum(['rating', 'ticket']),
    /** The rating, looked up by the server, or the number of the ticket. */
    reference: line(60),
    what: z.enum(['explain', 'reServe', 'reissue', 'correct', 'newCase']),
    days: z.int().check(z.minimum(1), z.maximum(LONGEST)),
    text: reasonText,
  }),
  decide: (ctx, input) => {
    const { redo: begun } = ctx.state
    if (input.step === 'start') {
      if (begun !== undefined) throw problem('case.alreadyDone', { who: '', when: begun.startedOn })
      if (input.days > FIX_DAYS && input.text.trim().length < 10) throw problem('case.reasonRequired')
      const { step, source, reference, what, days, text } = input
      return logged(
        { step, source, reference, what, days, reason: text },
        {
          tasks: [
            {
              kind: 'rectify',
              title: '差评整改',
              owner: { unit: ctx.plan.organ, role: null },
              dueOn: workdayAdd(ctx.today, days, ctx.calendar),
            },
          ],
        },
      )
    }
    if (begun === undefined) throw problem('case.orderRequired', { action: '登记重办' })
    if (begun.repliedOn !== null) throw problem('case.alreadyDone', { who: '', when: begun.repliedOn })
    return logged(
      { step: 'reply', what: begun.what, fix: input.text },
      {
        messages: ['m.badRatingFixed'],
        tasks: [
          {
            kind: 'callback',
            title: '回访：整改后满意吗',
            owner: { unit: 'xspj', role: 'callbackAgent' },
            dueOn: workdayAdd(ctx.today, CALL_BACK_DAYS, ctx.calendar),
          },
        ],
        closes: ['rectify'],
      },
    )
  },
})
