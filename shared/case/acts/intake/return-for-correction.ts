import * as z from 'zod/mini'
import { calendarAdd } from '../../../calendar/days'
import { problem } from '../../../problem/problem'
import { defineAct, logged } from '../act'
import { type NoticeLineInput, NoticeLines, supplementRows } from './notice-line'

/** 预审退回 — the whole list, once, before receipt; it counts as the one notice of art. 32 (case-law §10-2). */
export const returnForCorrection = defineAct({
  name: 'returnForCorrection',
  input: z.strictObject({ lines: NoticeLines, replyDays: z.int().check(z.minimum(5), z.maximum(60)) }),
  decide: (ctx, input) => {
    if (ctx.state.oneTimeNotice !== null) throw problem('case.supplementUsed', { on: ctx.state.oneTimeNotice.on })
    const dueOn = calendarAdd(ctx.today, input.replyDays, ctx.calendar)
    const names = input.lines.map((line) => line.name).join('、')
    return logged(
      { lines: input.lines, replyDays: input.replyDays },
      {
        papers: [
          {
            key: 'supplementNotice',
            variant: 'prereview',
            facts: {
              missingCount: String(input.lines.length),
              missing: names,
              reason: firstOf(input.lines),
              deadline: dueOn ?? '',
              consequence: '本次申请视为撤回',
            },
            lines: supplementRows(input.lines),
          },
        ],
        messages: ['m.prereviewReturned'],
        tasks: [{ kind: 'fixReturn', title: '改好再交', owner: { applicant: true }, dueOn }],
        closes: ['reviewIntake'],
      },
    )
  },
})

/** What a message has room for: the first thing to mend, and how many there are. */
function firstOf(lines: readonly z.infer<typeof NoticeLineInput>[]): string {
  const [first] = lines
  if (first === undefined) return ''
  return lines.length === 1 ? `${first.name}${first.reason}` : `${first.name}${first.reason}（共 ${lines.length} 处）`
}
