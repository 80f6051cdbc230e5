import { TaskView } from '@shared/case/view/task-view'
import type { StaffActor } from '@shared/identity/actor'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { pointsOfUnits } from '../../organisation'
import { presentTask } from '../presenter'
import { listTasks as loadTasks, type TaskScope } from '../store'

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
    return { rows: rows.map((row) => presentTask(row, ctx.today, ctx.services.keys)) }
  },
})

/** The units, roles and points whose tasks an officer works on. */
export function taskScopeOf(
  actor: StaffActor,
  county: string,
  pointsOf: (unitId: string) => readonly string[],
): TaskScope {
  const units = [...new Set(actor.roles.map((grant) => grant.unit))]
  return {
    county,
    units,
    roles: [...new Set(actor.roles.map((grant) => grant.role))],
    points: [...new Set(units.flatMap((unit) => pointsOf(unit)))],
  }
}
