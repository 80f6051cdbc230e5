import * as z from 'zod/mini'
import { problem } from '../../../problem/problem'
import { defineAct, logged } from '../act'
import { optionalText, reasonText } from '../act-input'

/** 不予受理 — not our matter, not needed, or barred; written, with reasons, the competent organ and remedies (行政许可法第三十二条). */
export const refuseAcceptance = defineAct({
  name: 'refuseAcceptance',
  input: z.strictObject({
    reason: z.enum([
      'notNeeded',
      'notOurMatter',
      'falseMaterial',
      'barredPeriod',
      'supplementStillLacking',
      'itemCancelled',
    ]),
    facts: reasonText,
    article: z.string().check(z.minLength(4), z.maxLength(200)),
    competentOrgan: optionalText(80),
    competentPhone: optionalText(30),
  }),
  decide: (ctx, input) => {
    if (input.reason === 'notOurMatter' && input.competentOrgan === null) throw problem('case.reasonRequired')
    if (input.reason === 'supplementStillLacking' && ctx.state.oneTimeNotice === null) {
      throw problem('case.orderRequired', { action: '一次讲清（补正）' })
    }
    const facts = {
      reason: input.facts,
      legalArticle: input.article,
      rightOrgan: input.competentOrgan ?? '',
      rightPhone: input.competentPhone ?? '',
    }
    const key = input.reason === 'notNeeded' ? 'notRequired' : 'refuseAcceptance'
    return logged(
      { ...input },
      {
        papers: [{ key, ...(input.reason === 'notOurMatter' ? { variant: 'outOfAuthority' } : {}), facts }],
        closes: 'all',
      },
    )
  },
})
