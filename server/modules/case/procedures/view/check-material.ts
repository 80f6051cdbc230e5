import { isEnded } from '@shared/case/case-status'
import { CaseId, OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { staff, write } from '../../../../platform/trpc'
import { pointsOfUnits } from '../../../organisation'
import { CHECKING_ROLES, canWorkOn } from '../../policy'
import { lockCaseFile } from '../../store/case-store'
import { markChecked } from '../../store/material-store'

/**
 * 已核 — an officer looked at one line of the material list. It is a tick of work, not an act of the law: it moves nothing and may be taken
 * back until the case ends; no decision is made before every line has one. Throws `case.notFound`, `case.ended`.
 */
export const checkMaterial = write({
  access: staff(...CHECKING_ROLES),
  audit: 'case.check-material',
  input: z.strictObject({
    opId: OpId,
    caseId: CaseId,
    lineKey: z.string().check(z.minLength(1), z.maxLength(64)),
    checked: z.boolean(),
    remark: z.optional(z.nullable(z.string().check(z.maxLength(200)))),
  }),
  output: z.strictObject({ caseId: CaseId, lineKey: z.string(), checked: z.boolean() }),
  run: async (ctx, { caseId, lineKey, checked, remark }) => {
    if (ctx.actor.kind !== 'staff') throw problem('identity.notAllowed')
    ctx.audit.about('case', caseId)
    const file = await lockCaseFile(ctx.tx, caseId)
    if (!canWorkOn(ctx.actor, file, await pointsOfUnits(ctx.tx))) throw problem('case.notFound')
    if (isEnded(file.state.status)) throw problem('case.ended', { status: '已结束' })
    const found = await markChecked(ctx.tx, {
      caseId,
      lineKey,
      checked,
      staffId: ctx.actor.staffId,
      at: new Date(ctx.now),
      remark: remark ?? null,
    })
    if (!found) throw problem('case.notFound')
    return { caseId, lineKey, checked }
  },
})
