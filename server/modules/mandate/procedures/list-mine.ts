import { MyMandates } from '@shared/mandate/view/mandate-view'
import * as z from 'zod/mini'
import { citizens, read } from '../../../platform/trpc'
import { findSelf, isOffered } from '../parties'
import { presentMandate } from '../presenter'
import { listGiven, listHeld } from '../store'

/** 我的委托 — what the caller has given, what they hold, and what was offered to them; ended ones stay to be read. */
export const listMine = read({
  access: citizens(),
  audit: 'mandate.list-mine',
  input: z.strictObject({}),
  output: MyMandates,
  run: async (ctx) => {
    const self = await findSelf(ctx)
    if (self === null) {
      ctx.audit.nothingShown()
      return { registered: false, today: ctx.today, given: [], held: [] }
    }
    const { personId, person, phone } = self
    const given = await listGiven(ctx.tx, personId)
    const found = await listHeld(ctx.tx, ctx.services.keys, { personId, idNumber: person.idNumber, phone })
    const held = found.filter((row) => row.agentId === personId || isOffered(ctx, row, self))
    if (given.length + held.length === 0) ctx.audit.nothingShown()
    return {
      registered: true,
      today: ctx.today,
      given: await Promise.all(given.map((row) => presentMandate(ctx, row, 'principal'))),
      held: await Promise.all(held.map((row) => presentMandate(ctx, row, 'agent'))),
    }
  },
})
