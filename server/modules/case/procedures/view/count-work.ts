import { WORK_VIEWS } from '@shared/case/view/case-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { read, staff } from '../../../../platform/trpc'
import { pointsOfUnits } from '../../../organisation'
import { workScopeOf } from '../../policy'
import { countWork as countCases } from '../../store/work-list-store'

/** 各视图件数 — how many live cases wait in each view of the caller's scope; numbers alone, which the rail asks for each minute, leave no audit row. */
export const countWork = read({
  access: staff(),
  audit: 'case.counts',
  input: z.strictObject({}),
  output: z.record(z.string(), z.int()),
  run: async (ctx) => {
    if (ctx.actor.kind !== 'staff') throw problem('identity.notAllowed')
    const scope = workScopeOf(ctx.actor, ctx.services.county, await pointsOfUnits(ctx.tx))
    ctx.audit.nothingShown()
    const counts = await countCases(ctx.tx, scope)
    return Object.fromEntries(WORK_VIEWS.map((view) => [view, counts[view] ?? 0]))
  },
})
