import { decideRenounce } from '@shared/mandate/decide-mandate'
import { MandateView, OneMandate } from '@shared/mandate/view/mandate-view'
import { citizens, write } from '../../../platform/trpc'
import { doDeed } from '../deeds'
import { ofMine } from '../parties'
import { presentMandate } from '../presenter'
import { findMandate, toMandate } from '../store'
import { writeEnd } from '../tell-both'

/** 辞去委托 — by the agent, at any time (民法典第一百七十三条第二项); both are told. Throws `mandate.notFound`, `mandate.settled`. */
export const renounce = write({
  access: citizens(),
  audit: 'mandate.renounce',
  input: OneMandate,
  output: MandateView,
  run: async (ctx, { opId, mandateId }) => {
    const { row } = await ofMine(ctx, mandateId, 'agent')
    const mandate = toMandate(row)
    await writeEnd(ctx, await doDeed(ctx, { row, mandate }, { deed: decideRenounce(mandate, ctx.today), opId }))
    return presentMandate(ctx, (await findMandate(ctx.tx, mandateId)) ?? row, 'agent')
  },
})
