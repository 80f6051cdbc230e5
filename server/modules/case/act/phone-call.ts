import { workdayAdd } from '@shared/calendar/days'
import type { CaseState } from '@shared/case/case-state'
import { formatQueryCode } from '@shared/case/number/query-code'
import type { PaperFacts } from '@shared/notice/paper-facts'
import type { RunContext } from '../../../platform/trpc'
import { findPointOfDivision } from '../../organisation'
import { type NewTask, sealTaskDetail } from '../../task'
import { sentenceOf } from '../presenter/sentences'
import type { Step } from './case-log'
import { clocksOf, type OpenCase } from './open-case'

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
 * words to say. The task is done only with the proof of the call.
 */
export async function phoneCallTasks(
  ctx: RunContext,
  told: { open: OpenCase; step: Step; state: CaseState; about: PaperFacts },
): Promise<NewTask[]> {
  const { open, step, state } = told
  if (open.row.hasPhone || state.practice) return []
  const station = await findPointOfDivision(ctx.tx, open.row.place)
  const near = [state.intakePoint, state.pointId, station?.pointId ?? null]
  const title = isReady(step, state, near) ? '打电话告知来领结果' : TELLS[step.action.name]
  if (title === undefined || (step.action.name === 'accept' && (open.plan.instant || open.plan.serviceDone))) return []
  return [
    {
      taskId: ctx.newId(),
      county: open.row.county,
      caseId: open.row.caseId,
      kind: 'phoneCall',
      title,
      unitId: null,
      role: null,
      pointId: station?.pointId ?? open.row.intakePoint,
      staffId: null,
      accountId: null,
      dueOn: workdayAdd(ctx.today, 1, open.calendar),
      openedAt: new Date(ctx.now),
      detail: sealTaskDetail(ctx.services.keys, {
        phone: told.about.applicant.phone ?? told.about.agent?.phone ?? null,
        script: scriptOf({ ...told, station: station?.name ?? '便民服务站' }, ctx.today),
      }),
    },
  ]
}

/** The result has come to where the person fetches it. */
function isReady(step: Step, state: CaseState, near: readonly (string | null)[]): boolean {
  const arrived = step.action.name === 'recordDelivery' || step.action.name === 'produceResult'
  return arrived && state.status === 'readyForPickup' && near.includes(state.custodyPoint)
}

/** What is read out: who calls, about what, where it stands, and what there is to do, line by line. */
function scriptOf(
  told: { open: OpenCase; step: Step; state: CaseState; about: PaperFacts; station: string },
  today: string,
): string {
  const { open, step, state, about } = told
  const clocks = clocksOf(open, today, state)
  const said = sentenceOf({ state, plan: open.plan, clocks, places: open.places })
  const asked = step.action.name === 'requestSupplement' || step.action.name === 'returnForCorrection'
  const lines = asked
    ? (state.oneTimeNotice?.lines ?? []).map((line, index) => `${index + 1}. ${line.name}：${line.reason}${line.how}`)
    : []
  return [
    `您好，这里是${told.station}，请问是${about.applicant.name}本人或家人吗？`,
    `您办的“${about.item.name}”有新消息：${said}`,
    ...lines,
    `查询码 ${formatQueryCode(about.queryCode)}。听清楚了吗？有不明白的可以到站里来，或者打 12345。`,
  ].join('\n')
}
