import { CaseBundle } from '@shared/bundle/view/bundle-view'
import { Id } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { mayReadAttachment as mayReadCase } from '../../case'
import { presentOfCase } from '../of-case'
import { applicationOfCase } from '../store'

/** 这件所在的一件事 — its members and where they stand, for whoever may read the case; null for a case by itself. Throws `case.notFound`. */
export const getOfCase = read({
  access: staff(),
  audit: 'bundle.get-of-case',
  input: z.strictObject({ caseId: Id }),
  output: z.nullable(CaseBundle),
  run: async (ctx, { caseId }) => {
    ctx.audit.about('case', caseId)
    if (!(await mayReadCase(ctx.tx, ctx.actor, caseId))) throw problem('case.notFound')
    const applicationId = await applicationOfCase(ctx.tx, caseId)
    return applicationId === null ? null : presentOfCase(ctx, applicationId, caseId)
  },
})
