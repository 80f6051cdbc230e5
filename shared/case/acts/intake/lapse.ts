import * as z from 'zod/mini'
import { defineAct, logged } from '../act'

/** 逾期视为撤回 — the clock's act: the listed materials did not come in time (安阳市政务服务条例第三十六条 by model). */
export const lapse = defineAct({
  name: 'lapse',
  input: z.strictObject({ kind: z.enum(['supplement', 'return']), dueOn: z.string() }),
  decide: (_, input) =>
    logged(
      { kind: input.kind, dueOn: input.dueOn, reason: '到期没有补齐材料，视为撤回' },
      {
        papers: [
          { key: 'terminate', variant: 'deemedWithdrawn', facts: { endReason: '到期没有补齐材料，申请视为撤回' } },
        ],
        messages: ['m.deemedWithdrawn'],
        closes: 'all',
      },
    ),
})
