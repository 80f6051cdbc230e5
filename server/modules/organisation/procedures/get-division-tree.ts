import { DivisionTree } from '@shared/organisation/view/place-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { orgTree } from '../org-tree'
import { presentTree } from '../presenter'

/** 本县区划树 — the county with its townships and villages, in one answer; public. */
export const getDivisionTree = read({
  access: anyone('区划名单是公开的'),
  audit: noAudit('区划名单是公开的'),
  input: z.strictObject({}),
  output: DivisionTree,
  run: async (ctx) => {
    const tree = await orgTree(ctx.tx)
    const county = tree.divisions.get(ctx.services.county)
    if (county === undefined) throw problem('place.unknown')
    return presentTree(county, tree)
  },
})
