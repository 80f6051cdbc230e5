import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { hasRole } from '../../../identity/actor'
import { problem } from '../../../problem/problem'
import { isBadRating } from '../../rating-level'
import { defineAct, logged } from '../act'

/** 评价 — once a service act, on the person's own device or through a relative's phone; by call-back as the person's scribe,
 * never in the clerk's session. Level 1 is best. */
export const rate = defineAct({
  name: 'rate',
  input: z.strictObject({
    level: z.int().check(z.minimum(1), z.maximum(5)),
    tags: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(10)),
    hasText: z.boolean(),
    channel: z.enum(['own', 'relative', 'callback', 'paper']),
  }),
  decide: (ctx, input) => {
    const scribe = hasRole(ctx.actor, 'callbackAgent', 'hotlineAgent') && input.channel === 'callback'
    if (ctx.actor.kind === 'staff' && !scribe) throw problem('case.rateNotHere')
    const bad = isBadRating(input.level)
    return logged(
      // Who rated how is not in the log that the rated can read: the level lives in its own table.
      { channel: input.channel },
      {
        tasks: bad
          ? [
              {
                kind: 'contactBadRating',
                title: '差评联系核实',
                owner: { unit: 'xspj', role: 'callbackAgent' },
                dueOn: workdayAdd(ctx.today, 1, ctx.calendar),
              },
            ]
          : [],
        closes: ['inviteRating'],
      },
    )
  },
})
