import * as z from 'zod/mini'
import { calendarAdd, workdayAdd } from '../../../calendar/days'
import { problem } from '../../../problem/problem'
import { PROCEDURE_KINDS, ProcedureKind } from '../../procedure-kind'
import { type ActContext, defineAct, logged } from '../act'
import { key, line, reasonText } from '../act-input'
import { assertTwoPersons } from '../two-persons'

/**
 * 启动特别程序 — stops the clock only where the item row says that its time does not count and the applicant is told in writing how
 * long it may take (行政许可法第四十五条; case-law §4.5). `procedureId` is made by the caller.
 */
export const startProcedure = defineAct({
  name: 'startProcedure',
  input: z.strictObject({
    procedureId: key,
    kind: ProcedureKind,
    reason: reasonText,
    basis: line(200),
    limit: z.nullable(
      z.strictObject({ value: z.int().check(z.minimum(1), z.maximum(180)), unit: z.enum(['工作日', '日']) }),
    ),
    team: z.array(line(40)).check(z.maxLength(10)),
    place: z.nullable(line(100)),
    proposedBy: z.nullable(key),
  }),
  decide: (ctx, input) => {
    const known = ctx.plan.procedures.find((one) => one.kind === input.kind)
    const article45 = PROCEDURE_KINDS[input.kind].article45
    if (known === undefined && !article45)
      throw problem('case.procedureUnknown', { procedure: PROCEDURE_KINDS[input.kind].label })
    if (ctx.waivedProcedures.includes(input.kind))
      throw problem('case.procedureUnknown', { procedure: PROCEDURE_KINDS[input.kind].label })
    if (known === undefined) assertConfirmed(ctx, input.proposedBy)
    // A kind that already ran to its maximum may be done again, but the clock is not stopped for it twice (case-law §3.3-8).
    const ranOut = ctx.state.procedures.some((run) => run.kind === input.kind && run.result === 'timeout')
    const stops = (known?.stops ?? article45) && !ranOut
    const limit = input.limit ?? known?.limit ?? null
    if (stops && limit === null) throw problem('case.procedureLimitMissing')
    if (ctx.state.procedures.some((run) => run.kind === input.kind && run.endOn === null)) {
      throw problem('case.procedureOpen', { procedure: PROCEDURE_KINDS[input.kind].label })
    }
    const until =
      limit === null
        ? null
        : limit.unit === '日'
          ? calendarAdd(ctx.today, limit.value, ctx.calendar)
          : workdayAdd(ctx.today, limit.value, ctx.calendar)
    const label = known?.name ?? PROCEDURE_KINDS[input.kind].label
    const facts = {
      procedure: label,
      procedureUnit: input.place ?? '',
      pauseFrom: ctx.today,
      pauseTo: until ?? '',
      pauseDays: limit === null ? '' : limit.unit === '日' ? `${limit.value}日` : `${limit.value}个${limit.unit}`,
      reason: input.reason,
      legalArticle: input.basis,
    }
    const notices = stops ? [{ key: article45 ? 'specialProcedure' : 'pauseNotice', facts }] : []
    const publicity =
      input.kind === 'publicity'
        ? [{ key: 'publicNotice', facts: { publicFrom: ctx.today, publicTo: until ?? '' } }]
        : []
    return logged(
      { ...withoutPlace(input), limit, stops },
      {
        papers: [...notices, ...publicity],
        tasks: [
          { kind: 'runProcedure', title: label, owner: { unit: ctx.plan.organ, role: 'approver' }, dueOn: until },
        ],
      },
    )
  },
})

/** Where it takes place may be somebody's home: it stands on the paper, not in the log. */
function withoutPlace<Input extends { place: unknown }>({ place: _, ...kept }: Input): Omit<Input, 'place'> {
  return kept
}

/**
 * A procedure that the item row does not order stops the clock only when a leader agrees to another person's proposal: who asks for
 * a stop does not approve it (case-law §2 SD4; 行政许可法第四十五条). Throws `case.twoPersons`.
 */
function assertConfirmed(ctx: ActContext, proposedBy: string | null): void {
  const { actor } = ctx
  const leads =
    actor.kind === 'staff' &&
    actor.roles.some(({ role }) => role === 'chiefRep' || role === 'deptLeader' || role === 'leaderInCharge')
  if (!leads) throw problem('case.twoPersons', { who: '首席代表' })
  assertTwoPersons(ctx, proposedBy, '首席代表')
}
