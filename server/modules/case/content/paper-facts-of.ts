import type { CaseAction } from '@shared/case/case-action'
import type { CaseState } from '@shared/case/case-state'
import { openRunOf } from '@shared/case/case-state'
import { formatCaseNumber } from '@shared/case/number/case-number'
import type { PaperFacts } from '@shared/notice/paper-facts'
import { formOf } from '@shared/service-item/fallback-form'
import { clocksOf, type OpenCase } from '../act/open-case'
import type { CaseMaterial } from '../store/material-store'
import type { CaseContent } from './case-content'
import { agentOf, applicantOf, divisionOf } from './parties'

const CHANNELS: Readonly<Record<string, string>> = {
  online: '手机提交',
  station: '村（社区）便民服务站',
  window: '综合窗口',
  home: '上门办理',
  kiosk: '自助机',
  hotline: '热线代为提交',
  post: '邮寄提交',
}

/** What papers and messages may say of a case after an act was folded in (shared/notice/paper-facts). */
export function paperFactsOf(about: {
  readonly open: OpenCase
  readonly state: CaseState
  readonly before: CaseState
  readonly content: CaseContent | null
  readonly materials: readonly CaseMaterial[]
  readonly action: CaseAction
  readonly today: string
}): PaperFacts {
  const { open, state, content, action, today } = about
  const answers = content?.answers ?? {}
  const applicant = applicantOf(formOf(open.item), answers)
  const agent = agentOf(answers)
  const clocks = clocksOf(open, today, state)
  const due = (name: string) => clocks.find((clock) => clock.name === name)?.dueOn ?? null
  const running = (name: string) => clocks.find((clock) => clock.name === name && !clock.ended)?.dueOn ?? null
  const node = open.plan.nodes.find((one) => one.key === openRunOf(state)?.key)
  const village = divisionOf(answers)
  return {
    caseNumber: formatCaseNumber(open.row.number),
    queryCode: open.row.queryCode,
    applicant: { name: applicant.name, idNumber: applicant.idNumber, phone: applicant.phone },
    agent:
      agent === null
        ? null
        : { name: agent.name, idNumber: agent.idNumber, phone: agent.phone, relation: agent.relation ?? '' },
    item: itemFacts(open, content),
    organId: open.plan.organ,
    pointId: state.pointId ?? open.row.pointId,
    intakePointId: open.row.intakePoint === (state.pointId ?? open.row.pointId) ? null : open.row.intakePoint,
    // What was handed out lay somewhere a moment ago: that is where it was handed out.
    custodyPointId: state.custodyPoint ?? about.before.custodyPoint,
    delivery: content?.delivery.way ?? 'pickup',
    channel: channelText(open, state),
    officer: action.actor.kind === 'staff' ? { name: action.actor.name ?? '', staffNumber: null } : null,
    materials: about.materials.filter((line) => line.need === 'required').map(materialRow),
    missing: openLines(state),
    submittedAt: state.submittedAt,
    receivedAt: state.handedInAt ?? (action.name === 'receive' ? action.at : state.submittedAt),
    acceptedOn: state.acceptedOn,
    replyBy: due('supplementReview') ?? due('oneTimeNotice'),
    dueBefore: dueOf(open, about.before, today),
    dueOn: running('promised') ?? running('statutory') ?? due('remake') ?? due('promised') ?? due('statutory'),
    node: node?.name ?? null,
    result: state.result === null ? null : { name: state.result.name, number: state.result.number },
    payAccount: typeof answers.bankAccount === 'string' ? answers.bankAccount : null,
    village: village === null ? null : open.places.divisionName(village),
    overdue: clocks.some((clock) => !clock.ended && clock.light === 'late' && clock.legal),
  }
}

function channelText(open: OpenCase, state: CaseState): string {
  const point = open.places.point(open.row.intakePoint)
  if (state.channel === 'online' || point === null) return CHANNELS[state.channel] ?? state.channel
  return `${point.name}${state.channel === 'window' ? '综合窗口' : ''}`
}

function itemFacts(open: OpenCase, content: CaseContent | null): PaperFacts['item'] {
  const { item, plan } = open
  return {
    itemId: item.itemId,
    name: item.facts.name,
    version: item.version,
    licence: plan.profile === 'licence',
    situation: situationText(open, content),
    legalBasis: item.facts.legal_basis,
    legalLimit: plan.legalLimit,
    promisedLimit: plan.promisedLimit,
    procedures: plan.procedures.filter((one) => one.stops).map((one) => one.name),
    charged: item.facts.fee.charged,
    resultName: item.facts.result.name,
    naturalResource: /林权|林地|草原|水流|矿|宅基地|土地承包/.test(item.facts.name),
  }
}

/** The answers that decided the list, in the words of the options. */
function situationText(open: OpenCase, content: CaseContent | null): string {
  return formOf(open.item)
    .situations.flatMap((situation) => {
      const answer = content?.situations[situation.key]
      const option = situation.options.find((one) => one.value === answer)
      return option === undefined || typeof option.value === 'boolean' ? [] : [option.label]
    })
    .join('·')
}

function materialRow(line: CaseMaterial): PaperFacts['materials'][number] {
  const exempt = line.state === 'exempt'
  return {
    name: line.name,
    form: line.state === 'paper' ? '纸质' : exempt ? '免交' : line.state === 'missing' ? '未交' : '照片（电子）',
    copies: line.state === 'missing' || exempt ? '0' : String(line.copies ?? 1),
    pages: String(line.pages ?? line.fileIds.length),
    note: exempt ? '系统已有' : (line.remark ?? ''),
  }
}

function openLines(state: CaseState): string[] {
  const notice = state.oneTimeNotice
  return notice === null
    ? []
    : notice.lines.filter((line) => !notice.supplied.includes(line.lineId)).map((line) => line.name)
}

function dueOf(open: OpenCase, state: CaseState, today: string): string | null {
  const clocks = clocksOf(open, today, state)
  // The same day as `dueOn` names after the act: what was promised, or else the law's.
  const clock = clocks.find((one) => one.name === 'promised') ?? clocks.find((one) => one.name === 'statutory')
  return clock?.dueOn ?? null
}
