import { MyCaseRow } from '@shared/case/view/case-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, read } from '../../../../platform/trpc'
import { openCases } from '../../act/open-case'
import { listReadable } from '../../agent-reading'
import { presentMyRow } from '../../presenter/my-case'

/** 我的办件 — cases that the account filed, and cases of the person it is registered as or is named in, and cases that a live mandate covers, newest first. */
export const listMine = read({
  access: citizens(),
  audit: 'case.list-mine',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(MyCaseRow) }),
  run: async (ctx) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.notAllowed')
    const cases = await openCases(ctx, await listReadable(ctx, ctx.actor))
    return { rows: cases.map((open) => presentMyRow(open, ctx.today)) }
  },
})
