import { DivisionRow } from '@shared/organisation/view/place-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { orgTree } from '../org-tree'
import { presentDivision } from '../presenter'

/** 下级区划 — the places right below one, or the provinces; public. Throws `place.unknown` for a code that is not in the list. */
export const listDivisions = read({
  access: anyone('区划名单是公开的'),
  audit: noAudit('区划名单是公开的'),
  input: z.strictObject({ parent: z.optional(z.string().check(z.regex(/^\d{12}$/))) }),
  output: z.array(DivisionRow),
  run: async (ctx, { parent }) => {
    const tree = await orgTree(ctx.tx)
    if (parent !== undefined && !tree.divisions.has(parent)) throw problem('place.unknown')
    return (tree.childrenOf.get(parent ?? null) ?? []).map((division) => presentDivision(division, tree))
  },
})
