import type { CaseDetail } from '@shared/case/view/case-view'
import { dayText } from '@web/components/data/Timeline'
import { roleWords } from '../../../words/role-words'

/** Where a case stands, said to an officer: who has it and what is waited for. The applicant reads another sentence. */
export function officerSentence(detail: CaseDetail): string {
  const { row, supplement, procedures, flow } = detail
  if (row.status === 'supplementAsked' && supplement !== null) return `等申请人补材料，到 ${dayText(supplement.dueOn)}`
  if (row.status === 'prereviewReturned') return '退给申请人改，等他再交'
  const running = procedures.find((one) => one.endOn === null)
  if (row.status === 'suspended' && running !== undefined) {
    return running.dueOn === null
      ? `先停一停：${running.label}`
      : `先停一停：${running.label}，最迟 ${dayText(running.dueOn)}`
  }
  const step = flow.find((one) => one.state === 'open')
  const inFlow = ['accepted', 'inHandling', 'pendingDecision'].includes(row.status)
  if (inFlow && step !== undefined) return `等${step.unit}的${roleWords(step.role)}办：${step.name}`
  return row.step
}

/** What stands beside the name: days left of the clock that runs for us, or the day on which the applicant's own time ends. */
export function limitSentence({ row, supplement }: CaseDetail): string {
  if (row.status === 'supplementAsked' && supplement !== null) return `等到 ${dayText(supplement.dueOn)}`
  if (row.light === 'paused') return '不计时'
  if (row.daysLeft === null || row.light === 'none') return '不限时'
  if (row.daysLeft < 0) return `已超期 ${-row.daysLeft} 天`
  return row.daysLeft === 0 ? '今天到期' : `剩 ${row.daysLeft} 天`
}
