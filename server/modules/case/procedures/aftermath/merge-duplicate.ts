import { MergeInput } from '@shared/case/view/act-inputs'
import { ActAnswer } from '@shared/case/view/case-view'
import { CaseId, OpId } from '@shared/kernel/id'
import * as z from 'zod/mini'
import { staff, write } from '../../../../platform/trpc'
import { applyAct } from '../../act/apply-act'
import { takeOver } from '../../act/take-over'
import { lockCases } from '../../store/case-store'

/**
 * 并案 — `caseId` is joined to `keptCaseId`, which takes the earlier days and the papers that it lacks; both logs say so in one transaction.
 * Throws `case.cannotMerge`, `case.twoPersons`.
 */
export const mergeDuplicate = write({
  access: staff('centreDirector', 'hallDirector'),
  audit: 'case.merge-duplicate',
  input: z.strictObject({
    opId: OpId,
    caseId: CaseId,
    baseVersion: z.int().check(z.minimum(0)),
    input: MergeInput,
  }),
  output: ActAnswer,
  run: async (ctx, { opId, caseId, baseVersion, input }) => {
    await lockCases(ctx.tx, [caseId, input.keptCaseId])
    const answer = await applyAct(ctx, 'mergeDuplicate', { opId, caseId, baseVersion, input })
    await takeOver(ctx, caseId, input)
    return answer
  },
})
