import { workdayAdd } from '@shared/calendar/days'
import { type CaseStatus, isEnded } from '@shared/case/case-status'
import { decisionPapersOf } from '@shared/case/facets/decision-paper'
import type { RunContext } from '../../../platform/trpc'
import { revokePapersOfCase, voidPapersOfCase } from '../../notice'
import { insertTasks } from '../../task'
import { completeReentry, openReentry, strikeReentry } from '../store/reentry-store'
import type { Step } from './case-log'
import type { OpenCase } from './open-case'

/** Acts after which the law's clock runs. */
const ACCEPTING: readonly string[] = ['accept', 'acceptTolerant', 'acceptCommitment', 'deemAccept']

/**
 * 二次录入台账 — opened by acceptance for an item that must be keyed again in an intranet system (one working day), completed by the act
 * that names the number there (F064), and struck when the case ends without a decision: there is nothing to key any more. Papers of a
 * number that never had effect are made void with it; each keeps its own number (case-law §8.3).
 */
export async function keepLedgers(
  ctx: RunContext,
  open: OpenCase,
  { step, after }: { readonly step: Step; readonly after: CaseStatus },
): Promise<void> {
  const { action } = step
  if (isEnded(after) && after !== 'closed') await strikeReentry(ctx.tx, open.row.caseId)
  if (action.name === 'voidCase') await voidPapersOfCase(ctx.tx, open.row.caseId)
  if (undoesDecision(action)) {
    // At once, whenever the paper that says so is served (case-law §3.3-62).
    await revokePapersOfCase(ctx.tx, open.row.caseId, decisionPapersOf(step.before, open.plan))
  }
  if (open.plan.reentry && takesIn(step)) await openRow(ctx, open, step)
  if (action.name === 'recordReentry') {
    await completeReentry(ctx.tx, {
      caseId: open.row.caseId,
      system: String(action.input.system ?? ''),
      externalNo: String(action.input.externalNo ?? ''),
      keyedBy: action.actor.id ?? action.actor.kind,
      keyedAt: new Date(action.at),
    })
  }
}

/** True for acceptance, by order as well, and for an accepted case that is taken up again before it was keyed. */
function takesIn({ action: { name, input }, before }: Step): boolean {
  if (name === 'remakeDecision') return before.status === 'refusedAcceptance'
  if (name === 'correctDecision')
    return input.kind === 'reinstate' && before.acceptedOn !== null && before.reentry === null
  return ACCEPTING.includes(name)
}

/** True for an act after which the paper that ended the case, or granted, no longer holds. */
function undoesDecision({ name, input }: Step['action']): boolean {
  if (name === 'correctDecision') return input.kind === 'reinstate'
  return name === 'revokeGrant' || name === 'remakeDecision'
}

async function openRow(ctx: RunContext, open: OpenCase, step: Step): Promise<void> {
  const unitId = step.before.pointUnit ?? open.plan.organ
  const dueOn = workdayAdd(ctx.today, 1, open.calendar) ?? ctx.today
  const { caseId, county } = open.row
  const system = `${open.places.unit(open.plan.organ)?.shortName ?? ''}业务系统`
  await openReentry(ctx.tx, { caseId, county, unitId, system, dueOn })
  await insertTasks(ctx.tx, [
    {
      taskId: ctx.newId(),
      county,
      caseId,
      kind: 'reenter',
      title: `录入${system}`,
      unitId,
      role: null,
      pointId: null,
      staffId: null,
      accountId: null,
      dueOn,
      openedAt: new Date(ctx.now),
      detail: {},
    },
  ])
}
