import { OpId } from '@shared/kernel/id'
import * as z from 'zod/mini'
import { anyone, write } from '../../../platform/trpc'
import { countSearchMissAgain, saveSearchMiss } from '../store/demand-store'

/** Six digits in a row may be part of somebody's number: such a text is not kept. */
const MAYBE_PERSONAL = /\d{6,}/

/** 没搜到的词 — counts what people asked for in vain, without who asked, so that editors can add the word. */
export const logMiss = write({
  access: anyone('谁都可能搜不到'),
  audit: 'catalogue.log-miss',
  input: z.strictObject({
    opId: z.optional(OpId),
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  }),
  output: z.strictObject({ kept: z.boolean() }),
  run: async (ctx, { text }) => {
    const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').slice(0, 60)
    if (MAYBE_PERSONAL.test(folded)) return { kept: false }
    const at = new Date(ctx.now)
    if (!(await countSearchMissAgain(ctx.tx, folded, at))) await saveSearchMiss(ctx.tx, folded, at)
    return { kept: true }
  },
})
