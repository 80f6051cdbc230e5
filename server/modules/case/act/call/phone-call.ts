import { workdayAdd } from '@shared/calendar/days'
import type { CaseState } from '@shared/case/case-state'
import type { RunContext } from '../../../../platform/trpc'
import { findPointOfDivision } from '../../../organisation'
import { openCall } from '../../../task'
import type { Step } from '../case-log'
import { callScript, type Told } from './call-script'

/** Acts whose news must reach the person: each supplement, each decision, each end. */
const TELLS: Readonly<Record<string, string>> = {
  requestSupplement: '打电话告知要补的材料',
  returnForCorrection: '打电话告知要改的地方',
  accept: '打电话告知已经受理',
  deemAccept: '打电话告知已经受理',
  refuseAcceptance: '打电话告知没有受理',
  grant: '打电话告知已经批准',
  refuse: '打电话告知没有批准',
  lapse: '打电话告知视为撤回',
}

/**
 * 打电话告知 — for a person whom no message reaches, somebody at the station near the home calls the family or goes there, with the
 * words to say. The task is done only with the proof of the call; newer news takes the place of a call that was not made yet.
 */
export async function callAtHome(ctx: RunContext, told: Told): Promise<void> {
  const { open, step, state } = told
  if (open.row.hasPhone || state.practice) return
  const station = await findPointOfDivision(ctx.tx, open.row.place)
  const near = [state.intakePoint, state.pointId, station?.pointId ?? null]
  const title = isReady(step, state, near) ? '打电话告知来领结果' : TELLS[step.action.name]
  if (title === undefined || (step.action.name === 'accept' && (open.plan.instant || open.plan.serviceDone))) return
  const name = station?.name ?? '便民服务站'
  await openCall(ctx.tx, ctx.services.keys, {
    taskId: ctx.newId(),
    county: open.row.county,
    caseId: open.row.caseId,
    title,
    pointId: station?.pointId ?? open.row.intakePoint,
    dueOn: workdayAdd(ctx.today, 1, open.calendar),
    openedAt: new Date(ctx.now),
    phone: told.about.applicant.phone ?? told.about.agent?.phone ?? null,
    script: await callScript(ctx, told, name),
  })
}

/** The result has come to where the person fetches it. */
function isReady(step: Step, state: CaseState, near: readonly (string | null)[]): boolean {
  const arrived = step.action.name === 'recordDelivery' || step.action.name === 'produceResult'
  return arrived && state.status === 'readyForPickup' && near.includes(state.custodyPoint)
}
