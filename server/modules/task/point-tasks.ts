import type { TaskView } from '@shared/case/view/task-view'
import type { RunContext } from '../../platform/trpc'
import { presentTask } from './presenter'
import { listTasks } from './store'

/** Open tasks of one point, as its device keeps them; at most 200. */
export async function listPointTasks(ctx: RunContext, pointId: string): Promise<TaskView[]> {
  const scope = { county: ctx.services.county, posts: [], points: [pointId] }
  const rows = await listTasks(ctx.tx, scope, null)
  return rows.map((row) => presentTask(row, ctx.today, ctx.services.keys))
}
