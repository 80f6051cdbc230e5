import { TaskView } from '@shared/case/view/task-view'
import { type StaffActor, standsForAt } from '@shared/identity/actor'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { pointsOfUnits } from '../../organisation'
import { presentTask } from '../presenter'
import { listTasks as loadTasks, type TaskScope, type TaskWithCase } from '../store'

/** 待办列表 — open tasks of the caller's posts, nearest due day first. */
export const listTasks = read({
  access: staff(),
  audit: 'task.list',
  input: z.strictObject({ kind: z.optional(z.string().check(z.maxLength(24))) }),
  output: z.strictObject({ rows: z.array(TaskView) }),
  run: async (ctx, input) => {
    if (ctx.actor.kind !== 'staff') throw problem('identity.notAllowed')
    const points = await pointsOfUnits(ctx.tx)
    const rows = await loadTasks(ctx.tx, taskScopeOf(ctx.actor, ctx.services.county, points), input.kind ?? null)
    if (rows.length === 0) ctx.audit.nothingShown()
    const actor: StaffActor = ctx.actor
    return { rows: rows.map((row) => markStandIn(presentTask(row, ctx.today, ctx.services.keys), row, actor)) }
  },
})

/** Says for whom a task is done where it lies with the post of a colleague on leave. */
function markStandIn(
  task: TaskView,
  row: Pick<TaskWithCase, 'unitId' | 'role' | 'pointId'>,
  actor: StaffActor,
): TaskView {
  const away = row.unitId === null ? null : standsForAt(actor, { unit: row.unitId, role: row.role })
  return away === null ? task : { ...task, standsFor: away.name }
}

/** The posts and points whose tasks an officer works on. */
export function taskScopeOf(
  actor: StaffActor,
  county: string,
  pointsOf: (unitId: string) => readonly string[],
): TaskScope {
  const units = [...new Set(actor.roles.map((grant) => grant.unit))]
  return {
    county,
    posts: actor.roles.map(({ unit, role }) => ({ unit, role })),
    points: [...new Set(units.flatMap((unit) => pointsOf(unit)))],
  }
}
