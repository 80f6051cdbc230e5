import { DeadLetters } from '@shared/exchange/view/exchange-view'
import * as z from 'zod/mini'
import { listDeadLetters } from '../../../platform/outbox'
import { read, staff } from '../../../platform/trpc'
import { countStates } from '../store'

/** 发不出去的 — dead letters of every kind, newest first, with the state of the reports to the province. */
export const listDead = read({
  access: staff('systemAdmin'),
  audit: 'exchange.listDead',
  input: z.strictObject({}),
  output: DeadLetters,
  run: async (ctx) => {
    const { county } = ctx.services
    const { counts, oldestWaitingAt } = await countStates(ctx.tx, county)
    return {
      rows: await listDeadLetters(ctx.tx, county),
      counts,
      oldestWaitingAt: oldestWaitingAt?.toISOString() ?? null,
    }
  },
})
