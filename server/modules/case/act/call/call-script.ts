import type { CaseState } from '@shared/case/case-state'
import { formatQueryCode } from '@shared/case/number/query-code'
import type { PlainDate } from '@shared/kernel/plain-date'
import type { PaperFacts } from '@shared/notice/paper-facts'
import type { RunContext } from '../../../../platform/trpc'
import { callWords } from '../../../notice'
import { sentenceOf } from '../../presenter/sentences'
import type { Step } from '../case-log'
import { clocksOf, type OpenCase } from '../open-case'

/** News of one act: the case before and after it, and what papers may say of it. */
export type Told = {
  readonly open: OpenCase
  readonly step: Step
  readonly state: CaseState
  readonly about: PaperFacts
}

/**
 * 电话脚本 — which of the county's scripts (`s.…`) says the news of an act. Those that a county has not published yet are named here all
 * the same: once it publishes one, calls use it.
 */
const SCRIPTS: Readonly<Record<string, string>> = {
  requestSupplement: 's.supplementCall',
  returnForCorrection: 's.supplementCall',
  accept: 's.acceptedCall',
  deemAccept: 's.acceptedCall',
  refuseAcceptance: 's.refusedAcceptanceCall',
  grant: 's.grantedCall',
  refuse: 's.refuseCall',
  lapse: 's.lapsedCall',
  produceResult: 's.readyCall',
  recordDelivery: 's.readyCall',
}

/** A refusal that is reviewed by its own unit within fifteen days: the script of a decision would promise other ways. */
const REVIEWED_BY_ITSELF = 'serviceRefused'

/** What whoever rings reads out, line by line: in the county's words, else in the one sentence of `plainWords`. */
export async function callScript(ctx: RunContext, told: Told, station: string): Promise<string> {
  const { step, about } = told
  const key = scriptKeyOf(told)
  const words = key === null ? null : await callWords(ctx, about, { key, facts: scriptFacts(told, station) })
  const first =
    words === null
      ? plainWords(told, station, ctx.today)
      : [`先问：“请问是${about.applicant.name}本人或家人吗？”`, ...words.say]
  const asks = step.action.name === 'requestSupplement' || step.action.name === 'returnForCorrection'
  return [...first, ...(asks ? askedLines(told) : []), ...(words?.mind ?? []), lastWords(told)].join('\n')
}

function scriptKeyOf({ step }: Told): string | null {
  if (step.outcome.papers.some((paper) => paper.key === REVIEWED_BY_ITSELF)) return null
  return SCRIPTS[step.action.name] ?? null
}

/** Whoever rings is not known yet, and says the own name. */
function scriptFacts({ step }: Told, station: string): Record<string, string> {
  return { ...step.outcome.papers[0]?.facts, place: station, station, officer: '工作人员' }
}

/** The one sentence that is composed here: of news for which the county has published no script, where the case stands and what comes next. */
function plainWords({ open, state, about }: Told, station: string, today: PlainDate): string[] {
  const said = sentenceOf({ state, plan: open.plan, clocks: clocksOf(open, today, state), places: open.places })
  return [
    `您好，这里是${station}，请问是${about.applicant.name}本人或家人吗？`,
    `您办的“${about.item.name}”有新消息：${said}`,
  ]
}

function askedLines({ state }: Told): string[] {
  const lines = state.oneTimeNotice?.lines ?? []
  return lines.map((line, index) => `${index + 1}. ${line.name}：${line.reason}${line.how}`)
}

function lastWords({ about }: Told): string {
  return `查询码 ${formatQueryCode(about.queryCode)}。听清楚了吗？有不明白的可以到站里来，或者打 12345。`
}
