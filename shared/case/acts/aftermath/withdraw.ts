import * as z from 'zod/mini'
import { defineAct, logged } from '../act'
import { optionalText } from '../act-input'

/** 撤回申请 — the applicant takes it back before a decision; nothing is held against them (安阳市政务服务条例第二十六条). */
export const withdraw = defineAct({
  name: 'withdraw',
  input: z.strictObject({ reason: optionalText(300), papersBack: z.boolean() }),
  decide: (_, input) =>
    logged(
      { reason: input.reason, papersBack: input.papersBack },
      {
        papers: [{ key: 'withdrawRequest', facts: { withdrawReason: input.reason ?? '本人自愿撤回' } }],
        closes: 'all',
      },
    ),
})
