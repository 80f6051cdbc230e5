import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import type { RunContext } from '../../../../platform/trpc'
import { findRating, insertRating } from '../../store/rating-store'
import type { OpenCase } from '../open-case'
import { readInput } from './read-input'

const Given = z.object({
  level: z.int().check(z.minimum(1), z.maximum(5)),
  tags: z.array(z.string()),
  text: z.optional(z.nullable(z.string())),
  channel: z.enum(['own', 'relative', 'callback', 'paper']),
})

/**
 * Puts the rating into its own table, so that the log which the rated can read says only that somebody rated, and how it came in. Throws
 * `case.rateOnce`.
 */
export async function prepareRating(ctx: RunContext, open: OpenCase, input: unknown): Promise<unknown> {
  const { level, tags, text, channel } = readInput(Given, input)
  if ((await findRating(ctx.tx, open.row.caseId)) !== null) throw problem('case.rateOnce')
  const words = text?.trim() ?? ''
  await insertRating(ctx.tx, {
    ratingId: ctx.newId(),
    caseId: open.row.caseId,
    county: open.row.county,
    level,
    tags,
    textCipher: words === '' ? null : ctx.services.keys.sealText(words, 'Rating.textCipher'),
    channel,
    ratedAt: new Date(ctx.now),
  })
  return { level, tags, hasText: words !== '', channel }
}
