import type { CaseOverdue, DelayReason } from '@shared/case/view/overdue-view'
import { dayText } from '@web/components/data/Timeline'
import { textFault, unless } from '../acts/drafts/draft-checks'

/** 超期说明（草稿） — `expectedOn` empty: nobody can say when. */
export type DelayDraft = { readonly text: string; readonly expectedOn: string }

/** What is missing or wrong before it can be published. Whether the day is still to come the server says, whose day it is. */
export function delayFaults(draft: DelayDraft): { field: string; message: string }[] {
  const on = draft.expectedOn.trim()
  return [
    ...textFault('text', draft.text, { label: '为什么没有按时办完', min: 10, max: 300 }),
    ...unless(on === '' || /^\d{4}-\d\d-\d\d$/.test(on), 'expectedOn', '日子写成 8 位，如 20261203；说不准就空着'),
  ]
}

/** The reason as it is sent. */
export function toDelayReason(draft: DelayDraft): DelayReason {
  const on = draft.expectedOn.trim()
  return { text: draft.text.trim(), expectedOn: on === '' ? null : on }
}

/** What the head of the case says of it: since when, past which clocks, whether the reason stands. */
export function overdueSentence({ dueOn, clocks, running, reasons }: CaseOverdue): string {
  const said = `${clocks.join('、')}到 ${dayText(dueOn)}为止，${running ? '已经超期' : '办晚了'}。`
  return `${said}${reasons.length === 0 ? '还没有向申请人说明原因。' : '已向申请人说明原因。'}`
}
