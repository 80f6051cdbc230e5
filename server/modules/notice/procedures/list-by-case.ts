import { NoticeView } from '@shared/case/view/case-view'
import { Id } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, either, read, staff } from '../../../platform/trpc'
import { listNotices } from '../list-notices'
import { mayReadCase } from '../paper-readers'

/** 文书和消息 — of one case that the caller may read, oldest first. Throws `case.notFound` otherwise. */
export const listByCase = read({
  access: either(citizens(), staff()),
  audit: 'notice.listByCase',
  input: z.strictObject({ caseId: Id }),
  output: z.array(NoticeView),
  run: async (ctx, input) => {
    if (!(await mayReadCase(ctx.tx, ctx.actor, input.caseId))) throw problem('case.notFound')
    ctx.audit.about('case', input.caseId)
    return listNotices(ctx, input.caseId)
  },
})
