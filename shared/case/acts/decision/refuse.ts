import * as z from 'zod/mini'
import { workdayAdd } from '../../../calendar/days'
import { problem } from '../../../problem/problem'
import { defineAct, logged } from '../act'
import { optionalText, reasonText } from '../act-input'
import {
  assertAllChecked,
  assertAuthority,
  assertConsultsSettled,
  assertNoOpenProcedure,
  assertUploaded,
} from '../guards'

/** Characters that the reasons of a refusal have together at least: a refusal says why (case-law §3.3-41). */
export const SHORTEST_REASONS = 10

/** 不予 — written reasons, facts and article, with the remedies (行政许可法第三十八条第二款; 行政复议法第二十条; 行政诉讼法第四十六条). */
export const refuse = defineAct({
  name: 'refuse',
  input: z.strictObject({
    text: z.string().check(z.minLength(2), z.maxLength(1000)),
    reasons: z.array(reasonText).check(z.minLength(1), z.maxLength(10)),
    article: z.string().check(z.minLength(4), z.maxLength(200)),
    heard: z.enum(['heard', 'notAsked', 'waived']),
    otherHelp: optionalText(200),
  }),
  decide: (ctx, input) => {
    assertAuthority(ctx)
    assertUploaded(ctx)
    assertAllChecked(ctx)
    assertNoOpenProcedure(ctx.state)
    assertConsultsSettled(ctx)
    if ([...input.reasons.join('').trim()].length < SHORTEST_REASONS) throw problem('case.reasonRequired')
    const facts = {
      findings: input.text,
      reason: input.reasons.join('；'),
      legalArticle: input.article,
      otherHelp: input.otherHelp ?? '临时救助等其他帮助',
      condition: '理由中写明的问题',
    }
    return logged(
      { ...input },
      {
        papers: [{ key: ctx.plan.papers.refuse, facts }],
        tasks: [
          {
            kind: 'makeResult',
            title: '制作并送达决定书',
            owner: { unit: ctx.plan.instant ? (ctx.state.pointUnit ?? ctx.plan.organ) : ctx.plan.organ, role: null },
            dueOn: workdayAdd(ctx.today, 1, ctx.calendar),
          },
        ],
        closes: ['decide', 'node'],
      },
    )
  },
})
