import { search as searchIndex } from '@shared/search/search'
import { SearchAnswer, type SearchHit } from '@shared/service-item/view/item-card'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { shelfAt } from '../shelf'

/** From this score on something really matches; what lies below is a guess. */
const REAL_MATCH = 50
const MAX_GUESSES = 5

/**
 * 搜事项 — by name, everyday word, pinyin or first letters, as it is typed; public. When nothing really matches, `hits` is empty and
 * `didYouMean` holds what was probably meant. Throws `place.unknown`.
 */
export const search = read({
  access: anyone('办事目录是公开的'),
  audit: noAudit('办事目录是公开的'),
  input: z.strictObject({
    text: z.string().check(z.maxLength(60)),
    division: z.optional(z.string().check(z.regex(/^\d{12}$/))),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(50))),
  }),
  output: SearchAnswer,
  run: async (ctx, { text, division, limit }) => {
    const { index, cards } = await shelfAt(ctx.tx, division)
    const found = searchIndex(index, text, limit ?? 10)
    const hits = found.flatMap(({ id, matched, score }): (SearchHit & { score: number })[] => {
      const card = cards.get(id)
      if (card === undefined) return []
      const { itemId, name, dept, where, materials, limitText } = card
      const word = matched.kind === 'name' ? null : matched.text
      return [{ itemId, name, matched: word, dept, where, materials, limitText, score }]
    })
    return {
      hits: hits.filter((hit) => hit.score >= REAL_MATCH).map(({ score: _, ...hit }) => hit),
      didYouMean: hits
        .filter((hit) => hit.score < REAL_MATCH)
        .slice(0, MAX_GUESSES)
        .map(({ itemId, name }) => ({ itemId, name })),
    }
  },
})
