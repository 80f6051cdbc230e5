import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { dueOnOf } from '../../clock/due-on'
import { procedureLimitOf } from '../../clock/longer'
import { PROCEDURE_KINDS } from '../../procedure-kind'
import { defineAct, logged } from '../act'
import { key, optionalText } from '../act-input'
import { SurveyRecord, surveyOutcome } from './on-site'

/** Results of a procedure that took place; one that was cancelled or ran out did not. */
const WAS_DONE: readonly string[] = ['pass', 'fail', 'inconclusive']

/** 特别程序结束 — with a result; when the last one that stops the clock ends, the clock runs on the next day (case-law §4.1). */
export const endProcedure = defineAct({
  name: 'endProcedure',
  input: z.strictObject({
    procedureId: key,
    result: z.enum(['pass', 'fail', 'inconclusive', 'cancelled', 'timeout']),
    report: optionalText(1000),
    fileIds: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)),
    survey: z.optional(z.nullable(SurveyRecord)),
  }),
  decide: (ctx, input) => {
    const runs = ctx.state.procedures.filter((one) => one.procedureId === input.procedureId)
    const run = runs.find((one) => one.endOn === null)
    if (run === undefined) throw problem('case.alreadyDone', { who: '', when: runs.at(-1)?.endOn ?? '' })
    if (ctx.actor.kind !== 'system' && input.result === 'timeout') throw problem('case.reasonRequired')
    const seen = run.kind === 'siteSurvey' && WAS_DONE.includes(input.result)
    const { survey = null, ...rest } = input
    const done = seen ? surveyOutcome(run, { survey, report: input.report }) : null
    // Nobody's report came by the told maximum: the stop ends on that day, however late this row is written.
    const limit = procedureLimitOf(run)
    const told = input.result === 'timeout' && limit !== null ? dueOnOf(run.startOn, limit, ctx.calendar) : null
    return logged(
      { ...rest, ...done?.log },
      {
        ...(told === null ? {} : { on: told }),
        papers: [
          ...(run.stops ? [{ key: 'resumeNotice', facts: { procedure: PROCEDURE_KINDS[run.kind].label } }] : []),
          ...(done === null ? [] : [done.paper]),
        ],
        closes: ['runProcedure'],
      },
    )
  },
})
