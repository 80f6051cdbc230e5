import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { problem } from '../../../problem/problem'
import { defineAct, logged } from '../act'
import { key } from '../act-input'
import { saysSomething } from './says-something'

/**
 * 补交材料 — what came in, by line of the one notice, or why something cannot be got; with the last line the case is back at the window
 * (行政许可法第三十二条).
 */
export const supply = defineAct({
  name: 'supply',
  input: z
    .strictObject({
      lineIds: z.array(key).check(z.maxLength(40)),
      fileIds: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(60)),
      cannotGet: z.nullable(z.string().check(z.maxLength(300))),
    })
    .check(z.refine(saysSomething)),
  decide: (ctx, input) => {
    const notice = ctx.state.oneTimeNotice
    const known = notice?.lines.map((line) => line.lineId) ?? []
    if (ctx.state.status === 'supplementAsked' && input.lineIds.some((lineId) => !known.includes(lineId))) {
      throw problem('case.lineNotInNotice')
    }
    const all = new Set([...(notice?.supplied ?? []), ...input.lineIds])
    const complete = input.lineIds.length > 0 && known.every((lineId) => all.has(lineId))
    const names = notice?.lines.filter((line) => input.lineIds.includes(line.lineId)).map((line) => line.name) ?? []
    return logged(
      { lineIds: input.lineIds, fileIds: input.fileIds, cannotGet: input.cannotGet, names },
      complete
        ? {
            messages: ['m.supplementGot'],
            tasks: [
              {
                kind: 'checkSupplement',
                title: '看补来的材料',
                owner: { point: ctx.state.pointId ?? '' },
                dueOn: workdayAdd(ctx.today, 1, ctx.calendar),
              },
            ],
            closes: ['supply'],
          }
        : {},
    )
  },
})
