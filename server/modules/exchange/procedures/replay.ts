import { ReplayOutbox } from '@shared/exchange/view/exchange-view'
import * as z from 'zod/mini'
import { replayRange } from '../../../platform/outbox'
import { staff, write } from '../../../platform/trpc'
import { reopenRefused } from '../store'

/** 重发 — dead letters of a range go out again under their old keys, so that a receiver that has them already does nothing. */
export const replay = write({
  access: staff('systemAdmin'),
  audit: 'exchange.replay',
  input: ReplayOutbox,
  output: z.strictObject({ count: z.int() }),
  run: async (ctx, input) => {
    const range = { county: ctx.services.county, from: new Date(input.from), to: new Date(input.to) }
    await reopenRefused(ctx.tx, range)
    const count = await replayRange(
      ctx.tx,
      { ...range, states: ['dead'], ...(input.kind === undefined ? {} : { kind: input.kind }) },
      new Date(ctx.now),
    )
    return { count }
  },
})
