import { addDays } from '@shared/kernel/plain-date'
import { PointView } from '@shared/organisation/view/place-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { getPoint as findPoint } from '../org-tree'
import { stationCards } from '../station-cards'
import { readOpeningHours } from '../store'

/** How far ahead special days are shown. */
const DAYS_AHEAD = 30

/** 一个站点 — its card, counters, and the special days of the coming thirty days; public. Throws `place.unknown`. */
export const getPoint = read({
  access: anyone('站点和开放时间是公开的'),
  audit: noAudit('站点和开放时间是公开的'),
  input: z.strictObject({ pointId: z.string().check(z.maxLength(32)) }),
  output: PointView,
  run: async (ctx, { pointId }) => {
    const point = await findPoint(ctx.tx, pointId)
    const [card] = await stationCards(ctx, [point])
    if (card === undefined) throw problem('place.unknown')
    const until = addDays(ctx.today, DAYS_AHEAD)
    const special = ((await readOpeningHours(ctx.tx))?.specialDays ?? []).filter(
      (day) => day.date >= ctx.today && day.date <= until && (day.scope.includes('all') || day.scope.includes(pointId)),
    )
    return {
      card,
      windows: point.windows.map(({ no, name, theme }) => ({ no, name, theme })),
      specialDays: special.map(({ date, kind, note }) => ({ date, kind, note })),
    }
  },
})
