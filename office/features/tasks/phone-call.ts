import type { PhoneCallResult, TaskView } from '@shared/case/view/task-view'

/** True for a task that is a phone call: it has words to read out. */
export function isPhoneCall(task: TaskView): boolean {
  return task.script !== null
}

/** What came of a call, in the words of the screen. */
export const OUTCOMES = {
  told: '说清楚了',
  visited: '上门说的',
  noAnswer: '没人接',
  wrongNumber: '号码不对',
} as const satisfies Record<PhoneCallResult['outcome'], string>

export type CallDraft = {
  readonly outcome: PhoneCallResult['outcome']
  readonly answeredBy: string
  readonly relation: string
  readonly note: string
}

/** A call before anybody answered. */
export const EMPTY_CALL: CallDraft = { outcome: 'told', answeredBy: '', relation: '', note: '' }

/** What is missing before the call can be put down; who answered is asked only when somebody did. */
export function callFaults(draft: CallDraft): { field: string; message: string }[] {
  const reached = draft.outcome === 'told' || draft.outcome === 'visited'
  return reached && draft.answeredBy.trim() === '' ? [{ field: 'answeredBy', message: '请写是谁接的' }] : []
}

/** The proof of the call as it is sent; `at` is the moment of putting it down. */
export function toCallResult(draft: CallDraft, at: string): PhoneCallResult {
  const reached = draft.outcome === 'told' || draft.outcome === 'visited'
  return {
    outcome: draft.outcome,
    answeredBy: reached ? draft.answeredBy.trim().slice(0, 40) : '',
    relation: reached ? draft.relation.trim().slice(0, 40) : '',
    at,
    note: draft.note.trim().slice(0, 300),
  }
}
