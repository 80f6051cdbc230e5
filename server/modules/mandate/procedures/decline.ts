import { decideDecline } from '@shared/mandate/decide-mandate'
import { MandateView, OneMandate } from '@shared/mandate/view/mandate-view'
import { citizens, write } from '../../../platform/trpc'
import { doDeed } from '../deeds'
import { ofMine } from '../parties'
import { presentMandate } from '../presenter'
import { findMandate, toMandate } from '../store'
import { tellDeclined } from '../tell-both'

/** 不同意代办 — the agent says no; nothing has taken effect. Throws `mandate.notFound`, `mandate.settled`. */
export const decline = write({
  access: citizens(),
  audit: 'mandate.decline',
  input: OneMandate,
  output: MandateView,
  run: async (ctx, { opId, mandateId }) => {
    const { row, self } = await ofMine(ctx, mandateId, 'agent')
    const mandate = toMandate(row)
    const deed = decideDecline(mandate, ctx.today)
    await tellDeclined(ctx, await doDeed(ctx, { row, mandate }, { deed, opId, agentId: self.personId }))
    return presentMandate(ctx, (await findMandate(ctx.tx, mandateId)) ?? row, 'agent')
  },
})
