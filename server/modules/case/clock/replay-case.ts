import type { WorkdayCalendar } from '@shared/calendar/workday-calendar'
import type { CaseAction } from '@shared/case/case-action'
import { isEnded } from '@shared/case/case-status'
import type { ClockName } from '@shared/case/clock/clock-table'
import { type ClockMove, earlyLapse, movesToTell, replayClocks } from '@shared/case/clock/moved-clocks'
import type { RunContext } from '../../../platform/trpc'
import type { MovedRow } from '../../calendar'
import { isPublished, writeMessage } from '../../notice'
import { insertTasks, type Redating } from '../../task'
import { caseIndexOf } from '../act/case-index'
import { recipientOf } from '../act/follow-steps'
import type { OpenCase } from '../act/open-case'
import { openContent } from '../content/case-content'
import { paperFactsOf } from '../content/paper-facts-of'
import { type LightNow, listActions } from '../store/case-store'
import { listMaterials } from '../store/material-store'
import { redateReentry } from '../store/reentry-store'

/** Tasks that show the last day of a clock. */
const TASKS_OF: Partial<Record<ClockName, readonly string[]>> = {
  preReview: ['reviewIntake'],
  oneTimeNotice: ['reviewIntake', 'checkCompleteness'],
  supplementReview: ['checkSupplement', 'checkCompleteness'],
  correctionReply: ['fixReturn'],
  supplementReply: ['supply'],
  node: ['node', 'decide'],
  procedure: ['runProcedure'],
  consult: ['answerConsult'],
  upperReply: ['watchUpper'],
  hearingRequest: ['collectStatements'],
  publicService: ['publicServiceEnd'],
  tolerant: ['chaseTolerant'],
  commitmentSupply: ['chaseCommitment'],
  afterCheck: ['checkPromise'],
  correctWithin: ['putRight', 'checkPromise'],
  objectionReply: ['answerObjection'],
  badRatingFix: ['rectify'],
  remake: ['decide', 'node'],
  reentry: ['reenter'],
}

type Tables = { readonly before: WorkdayCalendar; readonly after: WorkdayCalendar }

/** 重算一件的结果 — its open clocks, the rows of the list, and what shows those days elsewhere. */
export type ReplayedCase = {
  readonly open: number
  readonly moves: readonly MovedRow[]
  readonly light: LightNow | null
  readonly tasks: readonly Redating[]
}

/** What another table moved in one case; who must hear of it is told here, what shows the days is answered and kept a page at a time. */
export async function replayCase(
  ctx: RunContext,
  open: OpenCase,
  { importId, tables }: { readonly importId: string; readonly tables: Tables },
): Promise<ReplayedCase> {
  const { state, plan, row } = open
  const replayed = replayClocks({ state, plan, today: ctx.today }, tables)
  if (state.status === 'deemedWithdrawn') await askReinstatement(ctx, open, tables)
  if (replayed.moves.length === 0) return { open: replayed.open, moves: [], light: null, tasks: [] }
  const shown = state.practice ? [] : movesToTell(replayed.moves, plan)
  await tellApplicant(ctx, open, shown)
  const reentry = replayed.moves.find((move) => move.name === 'reentry')?.newDueOn ?? null
  if (reentry !== null) await redateReentry(ctx.tx, row.caseId, reentry)
  return {
    open: replayed.open,
    moves: replayed.moves.map((move, position) =>
      rowOf(open, move, { importId, position, told: shown.includes(move) }),
    ),
    light: isEnded(state.status) ? null : lightOf(open, ctx.today),
    tasks: replayed.moves.flatMap((move) => redatingsOf(row.caseId, move)),
  }
}

function lightOf(open: OpenCase, today: string): LightNow {
  const { dueOn, light } = caseIndexOf(open, open.state, today)
  return { caseId: open.row.caseId, version: open.row.version, dueOn, light }
}

function redatingsOf(caseId: string, { name, oldDueOn: from, newDueOn: to }: ClockMove): Redating[] {
  return from === null || to === null ? [] : (TASKS_OF[name] ?? []).map((kind) => ({ caseId, kind, from, to }))
}

function rowOf(
  { row }: OpenCase,
  move: ClockMove,
  about: { readonly importId: string; readonly position: number; readonly told: boolean },
): MovedRow {
  const { name: clock, ...days } = move
  const { caseId, county, number, itemName, holderUnit, holderRole } = row
  return { ...about, caseId, county, number, itemName, holderUnit, holderRole, clock, ...days }
}

/** Words for a day that the person was told of. */
const DAY_WORDS: Partial<Record<ClockName, string>> = {
  oneTimeNotice: '答复是否受理的日子',
  supplementReview: '答复是否受理的日子',
  correctionReply: '改好再交的最后一天',
  supplementReply: '补交材料的最后一天',
  hearingRequest: '申请听证的最后一天',
  tolerant: '补齐材料的最后一天',
  commitmentSupply: '补交材料的最后一天',
  correctWithin: '整改的最后一天',
  pickup: '领取的最后一天',
  reviewWindow: '申请行政复议的最后一天',
  litigationWindow: '提起诉讼的最后一天',
  reinstateWindow: '申请恢复办理的最后一天',
}

/** One message a case: of the day that the person has to keep, or else of the one that the county promised. */
async function tellApplicant(ctx: RunContext, open: OpenCase, shown: readonly ClockMove[]): Promise<void> {
  const move = shown.find((one) => /Reply$|^tolerant$|Supply$|Within$/.test(one.name)) ?? shown[0]
  if (move === undefined || move.newDueOn === null || !(await isPublished(ctx.tx, 'm.datesMoved'))) return
  const { caseId } = open.row
  const [content, actions] = [(await openContent(ctx, caseId))?.now ?? null, await listActions(ctx.tx, caseId)]
  const action = actions.at(-1)
  if (action === undefined) return
  const materials = await listMaterials(ctx.tx, caseId)
  const { state } = open
  const about = paperFactsOf({ open, state, before: state, content, materials, action, today: ctx.today })
  await writeMessage(ctx, {
    ...{ caseId, actionId: action.actionId, about, recipient: recipientOf(open, content) },
    key: 'm.datesMoved',
    facts: {
      clock: DAY_WORDS[move.name] ?? '办结的日子',
      newDate: move.newDueOn,
      oldDate: move.oldDueOn ?? '没有定下',
    },
  })
}

/** A lapse that only by the new table came too early: whoever may reinstate is asked to, once (case-law §4.7-4). */
async function askReinstatement(ctx: RunContext, open: OpenCase, tables: Tables): Promise<void> {
  const { row, state, plan } = open
  const actions: readonly CaseAction[] = await listActions(ctx.tx, row.caseId)
  const log = { caseId: row.caseId, plan, actions }
  const early = earlyLapse(log, tables.after)
  if (early === null || earlyLapse(log, tables.before) !== null) return
  const accepted = state.acceptedOn !== null
  const unitId = accepted ? plan.organ : (state.pointUnit ?? open.places.unitOfPoint(row.pointId))
  await insertTasks(ctx.tx, [
    {
      ...{ taskId: ctx.newId(), county: row.county, caseId: row.caseId, kind: 'reinstateLapse' },
      title: '按新的工作日表不该视为撤回，请恢复办理',
      ...{ unitId, role: accepted ? 'chiefRep' : 'centreDirector', pointId: null, staffId: null, accountId: null },
      ...{ dueOn: ctx.today, detail: { newDueOn: early.newDueOn }, openedAt: new Date(ctx.now) },
    },
  ])
}
