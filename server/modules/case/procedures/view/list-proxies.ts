import { CaseId } from '@shared/kernel/id'
import { MandateProxy } from '@shared/mandate/view/mandate-view'
import * as z from 'zod/mini'
import { read, staff } from '../../../../platform/trpc'
import { proxiesOf } from '../../../mandate'
import { pointsOfUnits } from '../../../organisation'
import { assertMayRead } from '../../policy'
import { getCaseFile } from '../../store/case-store'

/** 能代领的人 — who may fetch the result of this case today by a mandate of the register, for the point that hands it out. Throws `case.notFound`. */
export const listProxies = read({
  access: staff('issuer', 'windowClerk', 'villageClerk'),
  audit: 'case.list-proxies',
  input: z.strictObject({ caseId: CaseId }),
  output: z.array(MandateProxy),
  run: async (ctx, { caseId }) => {
    const file = await getCaseFile(ctx.tx, caseId)
    assertMayRead(ctx.actor, file, await pointsOfUnits(ctx.tx))
    ctx.audit.about('case', caseId)
    const { applicantId: principalId, itemId } = file.row
    if (principalId === null) return []
    return proxiesOf(ctx.tx, ctx.services.keys, { principalId, itemId, caseId, today: ctx.today })
  },
})
