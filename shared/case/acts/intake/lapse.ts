import * as z from 'zod/mini'
import { printedDay } from '../acceptance/tolerance'
import { defineAct, logged } from '../act'

/** 逾期视为撤回 — the clock's act: the listed materials did not come in time (安阳市政务服务条例第二十四条、第三十六条 by model). */
export const lapse = defineAct({
  name: 'lapse',
  input: z.strictObject({ kind: z.enum(['supplement', 'return', 'tolerant']), dueOn: z.string() }),
  decide: (_, input) => {
    const facts: Record<string, string> =
      input.kind === 'tolerant'
        ? {
            endReason: `${printedDay(input.dueOn)}前没有补齐承诺的材料，申请视为撤回`,
            legalArticle: '本县容缺受理清单及你（单位）签署的承诺书',
          }
        : { endReason: '到期没有补齐材料，申请视为撤回' }
    return logged(
      { kind: input.kind, dueOn: input.dueOn, reason: '到期没有补齐材料，视为撤回' },
      {
        papers: [{ key: 'terminate', variant: 'deemedWithdrawn', facts }],
        messages: ['m.deemedWithdrawn'],
        closes: 'all',
      },
    )
  },
})
