import { HandoverView } from '@shared/handover/view/handover-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { orgTree } from '../../organisation'
import { PAPER_ROLES, seesPapersAt, WATCHING_ROLES } from '../policy'
import { presentHandover } from '../presenter'
import { listHandovers as listRows } from '../store'

/** 移交清单 — lists that come to the caller's points or left them: open ones, and those of the last 30 days (F066). */
export const listHandovers = read({
  access: staff(...PAPER_ROLES, ...WATCHING_ROLES),
  audit: 'handover.list',
  input: z.strictObject({}),
  output: z.strictObject({ incoming: z.array(HandoverView), outgoing: z.array(HandoverView) }),
  run: async (ctx) => {
    if (ctx.actor.kind !== 'staff') throw problem('identity.notAllowed')
    const { points } = await orgTree(ctx.tx)
    const own = [...points.values()].filter((point) => seesPapersAt(ctx.actor, point)).map((point) => point.pointId)
    const rows = await listRows(ctx.tx, { county: ctx.services.county, from: own, to: own, now: new Date(ctx.now) })
    const views = rows.map((row) => presentHandover(row, points, ctx.today))
    if (views.length === 0) ctx.audit.nothingShown()
    return {
      incoming: views.filter((view) => own.includes(view.to.pointId)),
      outgoing: views.filter((view) => own.includes(view.from.pointId)),
    }
  },
})
