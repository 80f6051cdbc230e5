import type { BuiltActionName } from '@shared/case/authority/role-table'
import { ActAnswer } from '@shared/case/view/case-view'
import { CaseId, OpId } from '@shared/kernel/id'
import * as z from 'zod/mini'
import { type Access, write } from '../../../platform/trpc'
import { applyAct } from './apply-act'

/** What the schema below has let through; the compiler loses the shape behind the generic input. */
type ActCall = {
  readonly opId: string
  readonly caseId: string
  readonly baseVersion: number
  readonly input: unknown
}

/** Binds an act of the law to a mutation `{opId, caseId, baseVersion, input}` that answers what the caller may do next. */
export function caseAct<Schema extends z.ZodMiniType>(binding: {
  readonly name: BuiltActionName
  /** Who may knock; who may act is asked of the loaded case. */
  readonly access: Access
  readonly audit: string
  /** What the client sends: the act's own input, or a wire form that `prepare/` turns into it. */
  readonly input: Schema
}) {
  return write({
    access: binding.access,
    audit: binding.audit,
    input: z.strictObject({
      opId: OpId,
      caseId: CaseId,
      baseVersion: z.int().check(z.minimum(0)),
      input: binding.input,
    }),
    output: ActAnswer,
    run: (ctx, request) => {
      const { opId, caseId, baseVersion, input } = request as ActCall
      return applyAct(ctx, binding.name, { opId, caseId, baseVersion, input })
    },
  })
}
