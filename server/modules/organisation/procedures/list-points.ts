import { isWithinPlace } from '@shared/identity/actor'
import { StationCard } from '@shared/organisation/view/place-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { orgTree } from '../org-tree'
import { stationCards } from '../station-cards'

/**
 * 附近的站点 — all points, or those of a place: the ones inside it first, then those above that serve it. Public; whether each is open
 * follows the server's clock. Throws `place.unknown`.
 */
export const listPoints = read({
  access: anyone('站点和开放时间是公开的'),
  audit: noAudit('站点和开放时间是公开的'),
  input: z.strictObject({ division: z.optional(z.string().check(z.regex(/^\d{12}$/))) }),
  output: z.array(StationCard),
  run: async (ctx, { division }) => {
    const { points, divisions } = await orgTree(ctx.tx)
    const all = [...points.values()]
    if (division === undefined) return stationCards(ctx, all)
    if (!divisions.has(division)) throw problem('place.unknown')
    const inside = all.filter((point) => isWithinPlace(point.division, division))
    const above = all.filter((point) => !inside.includes(point) && isWithinPlace(division, point.division))
    return stationCards(ctx, [...inside, ...above])
  },
})
