import { RateByCode } from '@shared/case/view/act-inputs'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { anyone, write } from '../../../../platform/trpc'
import { applyAct } from '../../act/apply-act'
import { countCodeTry, findByCode } from '../../find-by-code'

/**
 * 家人代评 — on a relative's phone, by the query code of the receipt and the last four characters. It counts as the person's own and is
 * given outside every officer's session. Throws `identity.queryNoMatch`, `identity.tooMany`, `case.rateOnce`, `case.rateNotHere`.
 */
export const rateByCode = write({
  access: anyone('who holds the receipt may rate for the person, on any phone'),
  audit: 'case.rate-by-code',
  input: RateByCode,
  output: z.strictObject({ thanks: z.string() }),
  prepare: (request) => countCodeTry(request),
  run: async (ctx, { opId, queryCode, lastFour, level, tags, text }) => {
    const { row } = await findByCode(ctx, { queryCode, lastFour })
    if (ctx.actor.kind === 'staff') throw problem('case.rateNotHere')
    const person = { kind: 'citizen' as const, accountId: row.accountId ?? '', personId: row.applicantId }
    await applyAct(ctx, 'rate', {
      caseId: row.caseId,
      opId,
      actor: person,
      input: { level, tags, text: text ?? null, channel: 'relative' },
    })
    return { thanks: level >= 4 ? '收到了。一个工作日内会有人联系您。' : '收到了，谢谢您。' }
  },
})
