import { guideOf } from '@shared/service-item/guide-of'
import { GuideView } from '@shared/service-item/view/guide-view'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { orgTree } from '../../organisation'
import { getCurrentVersion } from '../catalogue'
import { findHotline, remedySentence } from '../guide-world'

/** 办事指南 — every element that the current version has, nulls kept; public. Throws `catalogue.itemUnknown`. */
export const getGuide = read({
  access: anyone('办事指南是公开的'),
  audit: noAudit('办事指南是公开的'),
  input: z.strictObject({ itemId: z.string().check(z.maxLength(64)) }),
  output: GuideView,
  run: async (ctx, { itemId }) => {
    const item = await getCurrentVersion(ctx.tx, itemId)
    const { units } = await orgTree(ctx.tx)
    return guideOf(item, {
      unitOf: (unitId) => units.get(unitId),
      hotline: findHotline(units),
      remedy: await remedySentence(ctx.tx),
    })
  },
})
