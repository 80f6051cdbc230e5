import { Me } from '@shared/identity/view/session-view'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../../platform/trpc'
import { presentMe } from '../../presenter'

/** 我是谁 — what each app asks when it opens. */
export const me = read({
  access: anyone('an app asks it before anybody has signed in'),
  audit: noAudit('nothing but the caller’s own masked name'),
  input: z.strictObject({}),
  output: Me,
  run: (ctx) => presentMe(ctx, ctx.actor),
})
