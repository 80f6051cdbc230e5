import { formatCaseNumber } from '@shared/case/number/case-number'
import { DelayReason } from '@shared/case/view/overdue-view'
import { overdueOf } from '@shared/case/warning/overdue'
import { CaseId, OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { staff, write } from '../../../../platform/trpc'
import { closeTasks } from '../../../task'
import { clocksOf, openCase } from '../../act/open-case'
import { REASON_TASK } from '../../clock/warn/ask-for-reason'
import { tellApplicant } from '../../clock/warn/tell-applicant'
import { explainingUnitOf } from '../../policy'
import { lockCaseFile } from '../../store/case-store'
import { insertOverdueReason } from '../../store/overdue-reason-store'

/**
 * 公开说明超期理由 — the unit that handles a late case says why, to the applicant and on the record (优化营商环境条例第三十六条第二款). A public
 * statement beside the acts of the law: it moves nothing, may be amended by another and never taken back. Throws `case.notFound` for whoever
 * is not of the handling unit, `case.notOverdue`, `case.expectedInPast`.
 */
export const explainDelay = write({
  access: staff(),
  audit: 'case.explain-delay',
  input: z.strictObject({ opId: OpId, caseId: CaseId, reason: DelayReason }),
  output: z.strictObject({ caseId: CaseId, seq: z.int() }),
  run: async (ctx, { caseId, reason }) => {
    if (ctx.actor.kind !== 'staff') throw problem('identity.notAllowed')
    ctx.audit.about('case', caseId)
    const file = await lockCaseFile(ctx.tx, caseId)
    const unitId = explainingUnitOf(ctx.actor, file)
    if (unitId === null) throw problem('case.notFound')
    const open = await openCase(ctx, file)
    if (overdueOf(clocksOf(open, ctx.today)) === null)
      throw problem('case.notOverdue', { number: formatCaseNumber(open.row.number) })
    if (reason.expectedOn !== null && reason.expectedOn < ctx.today) throw problem('case.expectedInPast')
    const { staffId, name } = ctx.actor
    const seq = await insertOverdueReason(ctx.tx, {
      ...{ reasonId: ctx.newId(), county: open.row.county, caseId, text: reason.text.trim() },
      ...{ expectedOn: reason.expectedOn, unitId, staffId, staffName: name, at: new Date(ctx.now) },
    })
    const at = new Date(ctx.now)
    await closeTasks(ctx.tx, { caseId, kinds: [REASON_TASK], state: 'done', by: staffId, at })
    await tellApplicant(ctx, open, { state: open.state, key: 'm.overdueReason', title: '打电话告知没有按时办完的原因' })
    return { caseId, seq }
  },
})
