import { MandateView, RecordMandate } from '@shared/mandate/view/mandate-view'
import { problem } from '@shared/problem/problem'
import { staff, write } from '../../../platform/trpc'
import { counterOf, findPerson, isSameName, upsertPersonByIdNumber } from '../../identity'
import { makeMandate } from '../make-mandate'
import { COUNTER_CLERKS, mayRecord } from '../policy'
import { presentMandate } from '../presenter'
import { findMandate } from '../store'
import { writeMandate } from '../tell-both'

/**
 * 窗口登记委托 — both stand before the clerk, or the agent brings a signed paper; identity cards were compared. In force at once, numbered, a
 * copy for each. Nobody writes down a mandate of their own or of a relative (`case.ownCase`). Throws the Problems of making one, and
 * `identity.personUnknown` when a number belongs to another name.
 */
export const recordMandate = write({
  access: staff(...COUNTER_CLERKS),
  audit: 'mandate.record',
  input: RecordMandate,
  output: MandateView,
  run: async (ctx, { principal: giver, agent: taker, identityChecked: _, ...terms }) => {
    if (giver.idNumber === taker.idNumber) throw problem('mandate.self')
    const { pointId } = await counterOf(ctx)
    const principalId = await upsertPersonByIdNumber(ctx, giver)
    const agentId = await upsertPersonByIdNumber(ctx, taker)
    if (!mayRecord(ctx.actor, [principalId, agentId])) throw problem('case.ownCase')
    const { keys } = ctx.services
    const [principal, agent] = [await findPerson(ctx.tx, keys, principalId), await findPerson(ctx.tx, keys, agentId)]
    if (principal === null || !isSameName(principal.name, giver.name)) throw problem('identity.personUnknown')
    if (agent === null || !isSameName(agent.name, taker.name)) throw problem('identity.personUnknown')
    const made = await makeMandate(ctx, {
      ...terms,
      ...{ principal, agentId, pointId, agent: { name: taker.name, idNumber: taker.idNumber, phone: null } },
    })
    await writeMandate(ctx, made)
    return presentMandate(ctx, (await findMandate(ctx.tx, terms.mandateId)) ?? made.row, 'counter')
  },
})
