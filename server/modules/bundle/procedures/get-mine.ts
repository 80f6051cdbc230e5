import { MyBundle } from '@shared/bundle/view/bundle-view'
import { Id } from '@shared/kernel/id'
import * as z from 'zod/mini'
import { citizens, read } from '../../../platform/trpc'
import { openOwn } from '../open-application'
import { presentMine } from '../present'

/** 我的一件事 — one view over all members. Throws `bundle.unknown`. */
export const getMine = read({
  access: citizens(),
  audit: 'bundle.get-mine',
  input: z.strictObject({ applicationId: Id }),
  output: MyBundle,
  run: async (ctx, { applicationId }) => {
    ctx.audit.about('bundle', applicationId)
    return presentMine(ctx, await openOwn(ctx, applicationId))
  },
})
