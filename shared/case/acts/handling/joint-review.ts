import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { defineAct, logged } from '../act'
import { key, line, reasonText } from '../act-input'

/** 参会单位的意见 — one row of the minutes. */
const Opinion = z.strictObject({
  unit: key,
  name: line(60),
  answer: z.enum(['agree', 'disagree', 'conditions']),
  text: line(500),
})

/**
 * 联席会审 — the lead organ records a meeting: who came, what each organ said, what came of it; the minutes are of the file and replace no
 * decision (行政许可法第二十六条第二款). An organ that spoke here has answered what it was asked in writing. `meetingId` is made by the caller.
 */
export const jointReview = defineAct({
  name: 'jointReview',
  input: z.strictObject({
    meetingId: key,
    meetingNo: line(60),
    meetingAt: line(40),
    people: line(200),
    opinions: z.array(Opinion).check(
      z.minLength(1),
      z.maxLength(20),
      z.refine((rows) => new Set(rows.map((row) => row.unit)).size === rows.length),
    ),
    conclusion: reasonText,
  }),
  decide: (ctx, input) => {
    if (ctx.state.meetings?.includes(input.meetingId)) throw problem('case.alreadyDone', { who: '', when: '' })
    const units = input.opinions.map((row) => row.unit)
    const answered = (ctx.state.consults ?? []).filter((one) => one.answer === null && units.includes(one.unit))
    const { people, ...kept } = input
    return logged(kept, {
      papers: [
        {
          key: 'meetingMinutes',
          facts: { meetingAt: input.meetingAt, meetingPeople: people, meetingConclusion: input.conclusion },
          lines: input.opinions.map(({ name, text }) => ({ name, content: text })),
        },
      ],
      settles: [{ kind: 'answerConsult', refs: answered.map((one) => one.consultId) }],
    })
  },
})
