import { PublicProgress } from '@shared/case/view/case-view'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../../platform/trpc'
import { countCodeTry, findByCode } from '../../find-by-code'
import { publicProgressOf } from '../../public-view'

/** 查进度 — without signing in, by query code and last four characters. Throws `identity.queryNoMatch`, `identity.tooMany`. */
export const queryProgress = read({
  access: anyone('a relative looks it up from the slip'),
  audit: noAudit('shows the state of a case to who holds its code; nothing personal is in the answer'),
  input: z.strictObject({
    queryCode: z.string().check(z.maxLength(40)),
    lastFour: z.string().check(z.minLength(1), z.maxLength(6)),
  }),
  output: PublicProgress,
  run: async (ctx, asked) => {
    await countCodeTry(ctx.request)
    return publicProgressOf(ctx, await findByCode(ctx, asked))
  },
})
