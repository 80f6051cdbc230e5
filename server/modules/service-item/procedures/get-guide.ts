import { unitNamerAt } from '@shared/organisation/unit-at-place'
import { problem } from '@shared/problem/problem'
import { guideOf } from '@shared/service-item/guide-of'
import { GuideView } from '@shared/service-item/view/guide-view'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { orgTree } from '../../organisation'
import { getCurrentVersion } from '../catalogue'
import { findHotline, remedySentence } from '../guide-world'

/**
 * 办事指南 — every element that the current version has, nulls kept, with the units of the place (`division`, twelve digits) where one is
 * known; public. Throws `catalogue.itemUnknown`, `place.unknown`.
 */
export const getGuide = read({
  access: anyone('办事指南是公开的'),
  audit: noAudit('办事指南是公开的'),
  input: z.strictObject({
    itemId: z.string().check(z.maxLength(64)),
    division: z.optional(z.string().check(z.regex(/^\d{12}$/))),
  }),
  output: GuideView,
  run: async (ctx, { itemId, division }) => {
    const item = await getCurrentVersion(ctx.tx, itemId)
    const tree = await orgTree(ctx.tx)
    if (division !== undefined && !tree.divisions.has(division)) throw problem('place.unknown')
    return guideOf(item, {
      unitOf: unitNamerAt(division ?? null, tree),
      hotline: findHotline(tree.units),
      remedy: await remedySentence(ctx.tx),
    })
  },
})
