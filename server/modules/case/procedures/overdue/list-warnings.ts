import { WarningRow } from '@shared/case/view/overdue-view'
import { WARNING_ORDER, type WarningLevel } from '@shared/case/warning/warning-level'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { read, staff } from '../../../../platform/trpc'
import { pointsOfUnits } from '../../../organisation'
import { openCases } from '../../act/open-case'
import { workScopeOf } from '../../policy'
import { presentWarningRow } from '../../presenter/warning-row'
import { listOverdueReasonsOf } from '../../store/overdue-reason-store'
import { listWarningsOf } from '../../store/warning-store'
import { listWarnedCases } from '../../store/work-list-store'

/** 预警 — cases of the caller's units, points and places that are about to be late or are, the gravest first; at most 200. */
export const listWarnings = read({
  access: staff('chiefRep', 'centreDirector', 'deptLeader', 'leaderInCharge', 'hallDirector', 'supervisor'),
  audit: 'case.list-warnings',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(WarningRow) }),
  run: async (ctx) => {
    if (ctx.actor.kind !== 'staff') throw problem('identity.notAllowed')
    const scope = workScopeOf(ctx.actor, ctx.services.county, await pointsOfUnits(ctx.tx))
    const files = await listWarnedCases(ctx.tx, scope)
    const ids = files.map((file) => file.row.caseId)
    const [warnings, reasons] = [await listWarningsOf(ctx.tx, ids), await listOverdueReasonsOf(ctx.tx, ids)]
    const rows = (await openCases(ctx, files)).flatMap((open) => {
      const { caseId } = open.row
      const explained = reasons.has(caseId)
      return presentWarningRow(open, { warnings: warnings.get(caseId) ?? [], explained, today: ctx.today }) ?? []
    })
    if (rows.length === 0) ctx.audit.nothingShown()
    const rank = (level: string) => WARNING_ORDER.indexOf(level as WarningLevel)
    return { rows: rows.sort((a, b) => rank(b.level) - rank(a.level) || a.dueOn.localeCompare(b.dueOn)) }
  },
})
