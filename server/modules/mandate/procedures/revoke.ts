import { decideRevoke } from '@shared/mandate/decide-mandate'
import { MandateView, OneMandate } from '@shared/mandate/view/mandate-view'
import { citizens, write } from '../../../platform/trpc'
import { doDeed } from '../deeds'
import { ofMine } from '../parties'
import { presentMandate } from '../presenter'
import { findMandate, toMandate } from '../store'
import { writeEnd } from '../tell-both'

/**
 * 撤回委托 — by the principal, at any time and at once, without a reason (民法典第一百七十三条第二项); both are told. What the agent did
 * before stands. Throws `mandate.notFound`, `mandate.settled`.
 */
export const revoke = write({
  access: citizens(),
  audit: 'mandate.revoke',
  input: OneMandate,
  output: MandateView,
  run: async (ctx, { opId, mandateId }) => {
    const { row } = await ofMine(ctx, mandateId, 'principal')
    const mandate = toMandate(row)
    await writeEnd(ctx, await doDeed(ctx, { row, mandate }, { deed: decideRevoke(mandate, ctx.today), opId }))
    return presentMandate(ctx, (await findMandate(ctx.tx, mandateId)) ?? row, 'principal')
  },
})
