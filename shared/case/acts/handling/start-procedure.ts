import * as z from 'zod/mini'
import { calendarAdd, workdayAdd } from '../../../calendar/days'
import { StaffRef } from '../../../identity/actor'
import { PlainDate } from '../../../kernel/plain-date'
import { problem } from '../../../problem/problem'
import { openRunOf } from '../../case-state'
import { unitOfNode } from '../../handling-plan'
import { PROCEDURE_KINDS, ProcedureKind } from '../../procedure-kind'
import { type ActContext, defineAct, logged, type TaskToOpen } from '../act'
import { key, line, reasonText } from '../act-input'
import { assertTwoPersons } from '../two-persons'
import { ON_SITE_OFFICERS } from './on-site'

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
    /** 现场核查: who goes, as the server looked the team up, and on which day. */
    surveyors: z.optional(z.array(StaffRef).check(z.maxLength(10))),
    visitOn: z.optional(z.nullable(PlainDate)),
  }),
  decide: (ctx, input) => {
    const known = ctx.plan.procedures.find((one) => one.kind === input.kind)
    const article45 = PROCEDURE_KINDS[input.kind].article45
    const survey = input.kind === 'siteSurvey'
    if (survey) assertTeam(ctx, input)
    if (known === undefined && !article45 && !survey)
      throw problem('case.procedureUnknown', { procedure: PROCEDURE_KINDS[input.kind].label })
    if (ctx.waivedProcedures.includes(input.kind))
      throw problem('case.procedureUnknown', { procedure: PROCEDURE_KINDS[input.kind].label })
    if (known === undefined && !survey) assertConfirmed(ctx, input.proposedBy)
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
          {
            kind: 'runProcedure',
            title: label,
            owner: ownerOf(ctx, survey),
            dueOn: survey ? (input.visitOn ?? until) : until,
          },
        ],
      },
    )
  },
})

/**
 * 现场核查 — any item may call for one, inside its limit, for the law has officers look at what must be seen (行政许可法第三十四条第三款); two or more
 * go, on a day that is told, to a place that is told (case-law §3.3-33, SD9). Throws `case.surveyTeam`.
 */
function assertTeam(
  { today }: ActContext,
  input: {
    readonly surveyors?: readonly { readonly staffId: string }[] | undefined
    readonly visitOn?: string | null | undefined
    readonly place: string | null
  },
): void {
  const people = new Set(input.surveyors?.map((one) => one.staffId))
  const day = input.visitOn ?? null
  if (people.size < ON_SITE_OFFICERS || day === null || day < today || input.place === null)
    throw problem('case.surveyTeam')
}

/** Who writes the result down: for a survey the step that sent people out, else the organ. */
function ownerOf({ state, plan }: ActContext, survey: boolean): TaskToOpen['owner'] {
  const node = plan.nodes.find((one) => one.key === openRunOf(state)?.key)
  if (!survey || node === undefined) return { unit: plan.organ, role: 'approver' }
  return { unit: unitOfNode(node, state), role: node.role }
}

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
