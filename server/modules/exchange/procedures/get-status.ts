import { CaseExchangeView } from '@shared/exchange/view/exchange-view'
import { Id } from '@shared/kernel/id'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { exchangeOf } from '../enqueue'

/** 报送情况 — whether the province has a case's acts, and its number there. Says nothing of the case itself. */
export const getStatus = read({
  access: staff(),
  audit: 'exchange.status',
  input: z.strictObject({ caseId: Id }),
  output: CaseExchangeView,
  run: async (ctx, input) => {
    ctx.audit.about('case', input.caseId)
    return exchangeOf(ctx.tx, input.caseId)
  },
})
