import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { problem } from '../../../problem/problem'
import { HEARING_REQUEST_DAYS, interestedUntil } from '../../clock/watch-clocks'
import { defineAct, logged } from '../act'
import { key, line } from '../act-input'

/**
 * 告知利害关系人 — one person or group whose weighty interest the matter touches may speak, and may ask for a hearing where the law gives the
 * right (行政许可法第三十六、四十七条); the decision waits until that day has passed. The log keeps `ref`, a digest; the name stands on the paper.
 */
export const notifyInterested = defineAct({
  name: 'notifyInterested',
  input: z.strictObject({
    ref: key,
    person: line(60),
    interest: line(120),
    days: z.int().check(z.minimum(1), z.maximum(15)),
    hearing: z.boolean(),
  }),
  decide: (ctx, input) => {
    const told = ctx.state.interested?.find((one) => one.ref === input.ref)
    if (told !== undefined) throw problem('case.alreadyDone', { who: '', when: told.on })
    const { person: interested, interest } = input
    const deadline = workdayAdd(ctx.today, input.days, ctx.calendar) ?? ''
    const hearingUntil = workdayAdd(ctx.today, HEARING_REQUEST_DAYS, ctx.calendar) ?? ''
    const statement = {
      key: 'interestedParty',
      facts: { interested, interest, deadline, legalArticle: '《中华人民共和国行政许可法》第三十六条' },
    }
    const hearing = {
      key: 'hearingRight',
      facts: { interested, interest, hearingUntil, legalArticle: '《中华人民共和国行政许可法》第四十七条' },
    }
    const facet = { ref: input.ref, days: input.days, hearing: input.hearing, on: ctx.today }
    return logged(
      { ref: input.ref, days: input.days, hearing: input.hearing },
      {
        papers: input.hearing ? [statement, hearing] : [statement],
        tasks: [
          {
            kind: 'collectStatements',
            title: '收集利害关系人意见',
            owner: { unit: ctx.plan.organ, role: 'approver' },
            dueOn: interestedUntil(facet, ctx.calendar),
            ref: input.ref,
          },
        ],
      },
    )
  },
})
