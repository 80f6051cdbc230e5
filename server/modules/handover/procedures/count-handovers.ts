import { listStateOf } from '@shared/handover/paper-mark'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { orgTree } from '../../organisation'
import { PAPER_ROLES, seesPapersAt, WATCHING_ROLES } from '../policy'
import { stateOf } from '../presenter'
import { listHandovers, type StoredList } from '../store'

const isOpen = (papers: StoredList['papers']) =>
  listStateOf(papers.map((paper) => ({ state: stateOf(paper.state) }))) !== 'confirmed'

/** 待收清单数 — how many lists come to the caller's points and are not settled; a number alone leaves no audit row. */
export const countHandovers = read({
  access: staff(...PAPER_ROLES, ...WATCHING_ROLES),
  audit: 'handover.counts',
  input: z.strictObject({}),
  output: z.strictObject({ incoming: z.int() }),
  run: async (ctx) => {
    if (ctx.actor.kind !== 'staff') throw problem('identity.notAllowed')
    ctx.audit.nothingShown()
    const { points } = await orgTree(ctx.tx)
    const own = [...points.values()].filter((point) => seesPapersAt(ctx.actor, point)).map((point) => point.pointId)
    const rows = await listHandovers(ctx.tx, { county: ctx.services.county, from: [], to: own, now: new Date(ctx.now) })
    return { incoming: rows.filter((row) => isOpen(row.papers)).length }
  },
})
