import type { CaseDetail } from '@shared/case/view/case-view'
import { roleWords } from '../../../words/role-words'

/** 一站 — a stage of what follows the intake: done, now or later; `act` says what this officer can do about the one that is now. */
export type SittingStage = {
  readonly key: string
  readonly title: string
  readonly note: string
  readonly state: 'done' | 'now' | 'later'
  readonly act: 'accept' | 'open' | 'wait'
}

/** Statuses in which a case has not been taken up yet. */
const BEFORE_ACCEPTANCE = ['submitted', 'received', 'supplementAsked', 'prereviewReturned']

/** The stages from receipt to the end, as they stand now, each with who has it. */
export function sittingStages(detail: CaseDetail): SittingStage[] {
  const { status } = detail.row
  const may = (name: string) => detail.allowed.some((act) => act.name === name && act.allowed)
  const accepted = !BEFORE_ACCEPTANCE.includes(status)
  const ended = ['closed', 'archived'].includes(status)
  const decided = detail.decision !== null
  const open = detail.flow.find((step) => step.state === 'open') ?? detail.flow.find((step) => step.state === 'coming')
  const onward = ['produceResult', 'handOut', 'close', 'sendResult'].some(may)
  const serviceDone = accepted && !decided && may('close')
  return [
    stage('received', '收件', status !== 'submitted', '已收下，给了收件凭证', 'open'),
    stage(
      'accepted',
      '受理',
      accepted,
      accepted ? '已受理' : '材料齐了就受理；不齐就一次讲清',
      may('accept') ? 'accept' : 'wait',
    ),
    ...(serviceDone || (detail.flow.every((step) => step.state === 'done') && !decided && accepted)
      ? []
      : [stage('decided', '审核和决定', decided, decided ? '已有决定' : whoHas(open), 'wait')]),
    stage('ended', '办结', ended, ended ? '已办结' : '把结果告诉本人，发放或办结', onward ? 'open' : 'wait'),
  ].reduce<SittingStage[]>(markNow, [])
}

function stage(key: string, title: string, done: boolean, note: string, act: SittingStage['act']): SittingStage {
  return { key, title, note, act, state: done ? 'done' : 'later' }
}

/** The first stage that is not done is the one that is now. */
function markNow(stages: SittingStage[], next: SittingStage): SittingStage[] {
  const isNow = next.state === 'later' && stages.every((one) => one.state === 'done')
  return [...stages, isNow ? { ...next, state: 'now' } : next]
}

function whoHas(step: CaseDetail['flow'][number] | undefined): string {
  if (step === undefined) return '等着决定'
  return `请${step.unit}的${roleWords(step.role)}在自己的电脑上办“${step.name}”，办好了这里会自己往下走`
}
