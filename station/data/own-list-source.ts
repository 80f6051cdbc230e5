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
