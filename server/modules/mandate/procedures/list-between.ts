import { BetweenPersons, MandateView } from '@shared/mandate/view/mandate-view'
import * as z from 'zod/mini'
import { assertWithin } from '../../../platform/rate-limit'
import { read, staff } from '../../../platform/trpc'
import { counterOf, findPersonByIdNumber } from '../../identity'
import { betweenLimits } from '../limits'
import { COUNTER_CLERKS, mayRecord } from '../policy'
import { presentMandate } from '../presenter'
import { listBetween as listRows } from '../store'

/**
 * 两个人之间的委托 — for a counter that has both identity numbers before it: what the one gave the other, newest first. Persons whom the
 * county does not know have none.
 */
export const listBetween = read({
  access: staff(...COUNTER_CLERKS),
  audit: 'mandate.list-between',
  input: BetweenPersons,
  output: z.array(MandateView),
  run: async (ctx, { principalIdNumber, agentIdNumber }) => {
    await assertWithin(ctx.services.db, betweenLimits(ctx.actor), ctx.services.clock.nowMs())
    await counterOf(ctx)
    ctx.audit.purpose('proxy')
    const { keys } = ctx.services
    const principal = await findPersonByIdNumber(ctx.tx, keys, principalIdNumber)
    const agent = await findPersonByIdNumber(ctx.tx, keys, agentIdNumber)
    if (principal === null || agent === null || !mayRecord(ctx.actor, [principal.personId, agent.personId])) return []
    ctx.audit.about('person', principal.personId)
    const rows = await listRows(ctx.tx, { principalId: principal.personId, agentId: agent.personId }, { holds: false })
    return Promise.all(rows.map((row) => presentMandate(ctx, row, 'counter')))
  },
})
