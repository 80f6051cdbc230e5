import type { TaskView } from '@shared/case/view/task-view'
import type { OwnCase } from '@shared/station/view/own-case'

/** 本站的件和待办 — asked the same way of the device and of the server; the device answers as of its last pull. */
export type OwnListSource = {
  /** The last changed first. */
  readonly listCases: () => Promise<OwnCase[]>
  /** The nearest due day first. */
  readonly listTasks: () => Promise<TaskView[]>
  /** By printed number or query code, as typed; null when the point has no such case. */
  readonly findCase: (by: { readonly number?: string; readonly queryCode?: string }) => Promise<OwnCase | null>
}

/** The last changed first; of those that changed in one moment the one made last. */
export function byLastChange(a: OwnCase, b: OwnCase): number {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt < b.updatedAt ? 1 : -1
  return a.caseId < b.caseId ? 1 : -1
}

/** The nearest due day first; tasks without one behind all others. */
export function byDueDay(a: TaskView, b: TaskView): number {
  const [one, other] = [a.dueOn ?? '9999-12-31', b.dueOn ?? '9999-12-31']
  if (one !== other) return one < other ? -1 : 1
  return a.taskId < b.taskId ? -1 : 1
}
