import * as z from 'zod/mini'
import { calendarAdd } from '../../../calendar/days'
import { problem } from '../../../problem/problem'
import { defineAct, logged } from '../act'
import { NoticeLines, supplementRows } from './notice-line'

/** 同一清单再要一次 may happen twice at most, and never with a line that the first notice did not name. */
const SAME_LINES_ROUNDS = 2

/**
 * 一次性告知补正 — all that is missing, at once (行政许可法第三十二条第一款第四项). `first` is possible once in the life of a case;
 * `sameLines` asks again for lines of that notice whose supplied paper is unfit. `replyDays` are calendar days.
 */
export const requestSupplement = defineAct({
  name: 'requestSupplement',
  input: z.strictObject({
    mode: z.enum(['first', 'sameLines']),
    lines: NoticeLines,
    replyDays: z.int().check(z.minimum(5), z.maximum(60)),
  }),
  decide: (ctx, input) => {
    const given = ctx.state.oneTimeNotice
    if (input.mode === 'first' && given !== null) throw problem('case.supplementUsed', { on: given.on })
    if (input.mode === 'sameLines') {
      if (given === null || given.sameLinesRounds >= SAME_LINES_ROUNDS)
        throw problem('case.supplementUsed', { on: given?.on ?? '' })
      const known = given.lines.map((line) => line.lineId)
      if (input.lines.some((line) => !known.includes(line.lineId))) throw problem('case.lineNotInNotice')
    }
    const dueOn = calendarAdd(ctx.today, input.replyDays, ctx.calendar)
    const names = input.lines.map((line) => line.name).join('、')
    return logged(
      { mode: input.mode, lines: input.lines, replyDays: input.replyDays },
      {
        papers: [
          {
            key: 'supplementNotice',
            facts: {
              missingCount: String(input.lines.length),
              missing: names,
              deadline: dueOn ?? '',
              consequence: '本次申请视为撤回',
            },
            lines: supplementRows(input.lines),
          },
        ],
        tasks: [{ kind: 'supply', title: '补交材料', owner: { applicant: true }, dueOn }],
        closes: ['reviewIntake', 'checkCompleteness', 'checkSupplement'],
      },
    )
  },
})
