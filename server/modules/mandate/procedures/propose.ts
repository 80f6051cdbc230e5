import { MandateView, ProposeMandate } from '@shared/mandate/view/mandate-view'
import { assertWithin } from '../../../platform/rate-limit'
import { citizens, write } from '../../../platform/trpc'
import { proposeLimits } from '../limits'
import { makeMandate } from '../make-mandate'
import { getSelf } from '../parties'
import { presentMandate } from '../presenter'
import { tellAsked } from '../tell-both'

/**
 * 约定委托 — the principal offers it on the phone; it takes effect when the agent says yes on theirs (民法典第一百六十五条). The answer is
 * the same whether or not the county knows the agent. Throws `identity.personNeeded`, `mandate.badTerm`, `mandate.self`, `mandate.minor`,
 * `mandate.wardsOwn`, `mandate.matterUnknown`, `mandate.tooMany`.
 */
export const propose = write({
  access: citizens(),
  audit: 'mandate.propose',
  input: ProposeMandate,
  output: MandateView,
  prepare: (request) => assertWithin(request.services.db, proposeLimits(request), request.services.clock.nowMs()),
  run: async (ctx, { agent: named, ...terms }) => {
    const { person } = await getSelf(ctx)
    const agent = {
      name: named.name,
      idNumber: named.by === 'idNumber' ? named.idNumber : null,
      phone: named.by === 'phone' ? named.phone : null,
    }
    const made = await makeMandate(ctx, {
      ...terms,
      ...{ principal: person, agent, agentId: null, origin: 'phone', pointId: null },
    })
    await tellAsked(ctx, made, agent)
    return presentMandate(ctx, { ...made.row, state: made.mandate.state, version: made.mandate.version }, 'principal')
  },
})
