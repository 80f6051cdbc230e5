import { ActionName } from '@shared/case/action-name'
import { isBuilt } from '@shared/case/authority/role-table'
import { ActAnswer } from '@shared/case/view/case-view'
import { CaseId, OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, either, staff, write } from '../../../../platform/trpc'
import { applyAct } from '../../act/apply-act'

/** 还没开通的动作 — any other of the 60 names: says in words that it cannot be done here yet. Throws `case.notYet`, `case.notFound`. */
export const otherAct = write({
  access: either(citizens(), staff()),
  audit: 'case.other-act',
  input: z.strictObject({
    opId: OpId,
    caseId: CaseId,
    name: ActionName,
    input: z.optional(z.record(z.string().check(z.maxLength(64)), z.unknown())),
  }),
  output: ActAnswer,
  run: async (ctx, { caseId, name }) => {
    // Acts that are built have a procedure of their own with a strict input; they are not reached by a side door.
    if (isBuilt(name)) throw problem('input.invalid', { count: 1 })
    return applyAct(ctx, name, { caseId, input: {} })
  },
})
