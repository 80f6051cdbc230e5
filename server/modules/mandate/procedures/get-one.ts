import { Id } from '@shared/kernel/id'
import { MandateView } from '@shared/mandate/view/mandate-view'
import * as z from 'zod/mini'
import { citizens, read } from '../../../platform/trpc'
import { seenByMe } from '../parties'
import { presentMandate } from '../presenter'

/** 看一份委托 — for its two sides, and for whom it was offered to. Throws `mandate.notFound` for everybody else. */
export const getOne = read({
  access: citizens(),
  audit: 'mandate.get-one',
  input: z.strictObject({ mandateId: Id }),
  output: MandateView,
  run: async (ctx, { mandateId }) => {
    const { row, side } = await seenByMe(ctx, mandateId)
    ctx.audit.about('mandate', mandateId)
    return presentMandate(ctx, row, side)
  },
})
