import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { problem } from '../../../problem/problem'
import { openLinesOf, type PromisedLine } from '../../facets/promise'
import { type ActContext, defineAct, logged } from '../act'
import { key } from '../act-input'
import { saysSomething } from './says-something'

/**
 * 补交材料 — what came in, by line of the one notice, or why something cannot be got; with the last line the case is back at the window
 * (行政许可法第三十二条). Lines that were promised at acceptance count as kept when they are here.
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
    const promised = promisedThatCame(ctx, input.lineIds)
    const kept = promised.length > 0 && promisedOpen(ctx).length === promised.length
    const names = [
      ...(notice?.lines.filter((line) => input.lineIds.includes(line.lineId)).map((line) => line.name) ?? []),
      ...promised.map((line) => line.name),
    ]
    return logged(
      {
        ...{ lineIds: input.lineIds, fileIds: input.fileIds, cannotGet: input.cannotGet, names },
        ...(promised.length === 0 ? {} : { promised: promised.map((line) => line.lineKey) }),
      },
      complete || kept
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
            closes: kept ? ['supply', 'chaseTolerant', 'chaseCommitment'] : ['supply'],
          }
        : {},
    )
  },
})

/** Lines that the applicant promised at acceptance and that have not come in. */
function promisedOpen({ state }: ActContext): PromisedLine[] {
  return [...openLinesOf(state.tolerant), ...openLinesOf(state.commitment)]
}

/** Of these lines those that were promised and are here now: a line that is only named has not come in. */
function promisedThatCame(ctx: ActContext, lineIds: readonly string[]): PromisedLine[] {
  const here = ctx.materials.filter((one) => one.satisfied).map((one) => one.lineKey)
  return promisedOpen(ctx).filter((line) => lineIds.includes(line.lineKey) && here.includes(line.lineKey))
}
