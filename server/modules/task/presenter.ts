import type { TaskView } from '@shared/case/view/task-view'
import type { Keys } from '../../platform/crypto'
import type { TaskWithCase } from './store'

/** What the words of a task are sealed about: phone and script of a call are personal. */
const SEAL = 'Task.detail'
const STATES = ['waiting', 'claimed', 'done', 'cancelled'] as const

/** The personal part of a task as it is stored: nobody reads it in the table. */
export function sealTaskDetail(
  keys: Keys,
  detail: { readonly phone: string | null; readonly script: string },
): { readonly sealed: string } {
  return { sealed: Buffer.from(keys.sealText(JSON.stringify(detail), SEAL)).toString('base64') }
}

/** A task as its owner sees it, with the words to say where it is a call. */
export function presentTask(row: TaskWithCase, today: string, keys: Keys): TaskView {
  const call = openTaskDetail(keys, row.detail)
  return {
    taskId: row.taskId,
    kind: row.kind,
    title: row.title,
    caseId: row.caseId,
    number: row.number,
    applicant: row.applicantMasked,
    itemName: row.itemName,
    phone: call?.phone ?? null,
    script: call?.script ?? null,
    state: STATES.find((state) => state === row.state) ?? 'waiting',
    dueOn: row.dueOn,
    light: row.dueOn === null ? 'none' : row.dueOn < today ? 'late' : row.dueOn === today ? 'soon' : 'good',
    openedAt: row.openedAt.toISOString(),
  }
}

function openTaskDetail(keys: Keys, detail: unknown): { phone: string | null; script: string } | null {
  if (detail === null || typeof detail !== 'object' || !('sealed' in detail) || typeof detail.sealed !== 'string') {
    return null
  }
  return JSON.parse(keys.openText(Buffer.from(detail.sealed, 'base64'), SEAL)) as {
    phone: string | null
    script: string
  }
}
