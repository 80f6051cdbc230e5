import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import type { CaseState, ProcedureRun } from '../../case-state'
import { deriveClocks } from '../../clock/clocks'
import { dueOnOf } from '../../clock/due-on'
import { procedureLimitOf } from '../../clock/longer'
import type { Limit } from '../../handling-plan'
import { PROCEDURE_KINDS } from '../../procedure-kind'
import { type ActContext, defineAct, logged } from '../act'
import { key, reasonText } from '../act-input'
import { assertAnother } from '../two-persons'
import { unitWords } from './unit-words'

/** Who approves more time (行政许可法第四十二条). */
const HEAD = '机关负责人'

/**
 * 延长特别程序 — once, by at most half of the time that was told first; the applicant hears the new day in writing (行政许可法第四十五条;
 * case-law §3.3-8). Neither who asked for the procedure nor who asks for more time approves it (SD4).
 */
export const extendProcedure = defineAct({
  name: 'extendProcedure',
  input: z.strictObject({
    procedureId: key,
    days: z.int().check(z.minimum(1), z.maximum(90)),
    reason: reasonText,
    proposedBy: z.nullable(key),
  }),
  decide: (ctx, input) => {
    const run = openRun(ctx, input.procedureId)
    assertAnother(ctx, input.proposedBy, HEAD)
    assertAnother(ctx, run.proposedBy ?? run.startedBy ?? null, HEAD)
    const { limit } = run
    if (limit === null) throw problem('case.procedureLimitMissing')
    const most = Math.floor(limit.value / 2)
    if (input.days > most) throw problem('case.extendTooLong', { most, unit: unitWords(limit.unit) })
    const end = dueOnOf(run.startOn, limit, ctx.calendar)
    if (end !== null && ctx.today > end) throw problem('case.dueDayPassed', { dueOn: end })
    const longer = { ...run, longer: { days: input.days, on: ctx.today, by: null } }
    const whole = procedureLimitOf(longer) ?? limit
    const newEnd = dueOnOf(run.startOn, whole, ctx.calendar)
    return logged(
      { ...input, unit: limit.unit, oldEndOn: end, newEndOn: newEnd },
      {
        papers: run.stops ? [paperOf(ctx, run, { whole, end, newEnd, reason: input.reason })] : [],
        moves: newEnd === null ? [] : [{ kinds: ['runProcedure'], dueOn: newEnd }],
      },
    )
  },
})

/** The procedure while it runs and was never made longer. Throws Problems. */
function openRun({ state }: ActContext, procedureId: string): ProcedureRun {
  const run = state.procedures.find((one) => one.procedureId === procedureId)
  if (run === undefined) throw problem('case.orderRequired', { action: '启动特别程序' })
  if (run.endOn !== null) throw problem('case.alreadyDone', { who: '', when: run.endOn })
  if (run.longer !== undefined) throw problem('case.alreadyDone', { who: '', when: run.longer.on })
  return run
}

function paperOf(
  ctx: ActContext,
  run: ProcedureRun,
  time: { readonly whole: Limit; readonly end: string | null; readonly newEnd: string | null; readonly reason: string },
) {
  const { whole, end, newEnd, reason } = time
  return {
    key: PROCEDURE_KINDS[run.kind].article45 ? 'specialProcedure' : 'pauseNotice',
    variant: 'longer',
    facts: {
      procedure: ctx.plan.procedures.find((one) => one.kind === run.kind)?.name ?? PROCEDURE_KINDS[run.kind].label,
      pauseFrom: run.startOn,
      pauseTo: newEnd ?? '',
      pauseDays: `${whole.value}${unitWords(whole.unit)}`,
      reason,
      legalArticle: run.basis,
      oldDueDate: dueIfEnded(ctx, run, end),
      newDueDate: dueIfEnded(ctx, run, newEnd),
    },
  }
}

/** The day of the decision if the stop ends on this day: the clock itself stands and shows none. */
function dueIfEnded({ state, plan, calendar, today }: ActContext, run: ProcedureRun, endOn: string | null): string {
  const procedures = state.procedures.map((one) => (one === run ? { ...one, endOn } : one))
  const then: CaseState = { ...state, procedures }
  const clocks = deriveClocks({ state: then, plan, calendar, today }).filter((one) => !one.ended)
  const clock = clocks.find((one) => one.name === 'promised') ?? clocks.find((one) => one.legal)
  return clock?.dueOn ?? ''
}
