import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { pointsOfUnits } from '../../organisation'
import { countTasks as countOpen } from '../store'
import { taskScopeOf } from './list-tasks'

/** 待办数 — open tasks of the caller's posts by kind, and how many of them are late; numbers alone leave no audit row. */
export const countTasks = read({
  access: staff(),
  audit: 'task.counts',
  input: z.strictObject({}),
  output: z.strictObject({ total: z.int(), late: z.int(), byKind: z.record(z.string(), z.int()) }),
  run: async (ctx) => {
    if (ctx.actor.kind !== 'staff') throw problem('identity.notAllowed')
    const scope = taskScopeOf(ctx.actor, ctx.services.county, await pointsOfUnits(ctx.tx))
    ctx.audit.nothingShown()
    const rows = await countOpen(ctx.tx, scope, ctx.today)
    return {
      total: rows.reduce((sum, row) => sum + row.open, 0),
      late: rows.reduce((sum, row) => sum + row.late, 0),
      byKind: Object.fromEntries(rows.map((row) => [row.kind, row.open])),
    }
  },
})
