import { workdayAdd } from '@shared/calendar/days'
import type { CaseState } from '@shared/case/case-state'
import { formatQueryCode } from '@shared/case/number/query-code'
import { asPrinted } from '@shared/notice/chinese-text'
import type { PaperFacts } from '@shared/notice/paper-facts'
import type { RunContext } from '../../../platform/trpc'
import { callWords } from '../../notice'
import { findPointOfDivision } from '../../organisation'
import { openCall } from '../../task'
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

/** Acts whose words the county published as a script of their own. */
const SCRIPTS: Readonly<Record<string, string>> = {
  requestSupplement: 's.supplementCall',
  refuse: 's.refuseCall',
}

/** News of one act: the case before and after it, and what papers may say of it. */
type Told = {
  readonly open: OpenCase
  readonly step: Step
  readonly state: CaseState
  readonly about: PaperFacts
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
    script: [...(await wordsOf(ctx, told, name)), ...lastWords(told.about)].join('\n'),
  })
}

/** The result has come to where the person fetches it. */
function isReady(step: Step, state: CaseState, near: readonly (string | null)[]): boolean {
  const arrived = step.action.name === 'recordDelivery' || step.action.name === 'produceResult'
  return arrived && state.status === 'readyForPickup' && near.includes(state.custodyPoint)
}

/** What is read out: in the county's words where it published some for this news, else where the case stands; then what is missing, line by line. */
async function wordsOf(ctx: RunContext, told: Told, station: string): Promise<string[]> {
  const { open, step, state, about } = told
  const asked = step.action.name === 'requestSupplement' || step.action.name === 'returnForCorrection'
  const lines = asked
    ? (state.oneTimeNotice?.lines ?? []).map((line, index) => `${index + 1}. ${line.name}：${line.reason}${line.how}`)
    : []
  const key = SCRIPTS[step.action.name]
  if (key !== undefined) {
    const { say, mind } = await callWords(ctx.tx, key, scriptValues(told, station))
    return [`先问：“请问是${about.applicant.name}本人或家人吗？”`, ...say, ...lines, ...mind]
  }
  const clocks = clocksOf(open, ctx.today, state)
  const said = sentenceOf({ state, plan: open.plan, clocks, places: open.places })
  return [
    `您好，这里是${station}，请问是${about.applicant.name}本人或家人吗？`,
    `您办的“${about.item.name}”有新消息：${said}`,
    ...lines,
  ]
}

/** Whoever rings is not known yet, and says the own name. */
function scriptValues({ step, about }: Told, station: string): Record<string, string> {
  const facts = Object.entries(step.outcome.papers[0]?.facts ?? {}).map(([name, value]) => [name, asPrinted(value)])
  return { ...Object.fromEntries(facts), item: about.item.name, place: station, station, officer: '工作人员' }
}

function lastWords(about: PaperFacts): string[] {
  return [`查询码 ${formatQueryCode(about.queryCode)}。听清楚了吗？有不明白的可以到站里来，或者打 12345。`]
}
