import { decideConfirm } from '@shared/mandate/decide-mandate'
import { MandateView, OneMandate } from '@shared/mandate/view/mandate-view'
import { problem } from '@shared/problem/problem'
import { citizens, write } from '../../../platform/trpc'
import { doDeed } from '../deeds'
import { isMinor } from '../make-mandate'
import { ofMine } from '../parties'
import { presentMandate } from '../presenter'
import { findMandate, toMandate } from '../store'
import { writeMandate } from '../tell-both'

/**
 * 同意代办 — the agent says yes on their own phone; from here the mandate is in force, and both get the paper. Throws `mandate.notFound`
 * for whoever is not the one that was named, `mandate.settled` when it was taken back meanwhile, `mandate.minor`.
 */
export const confirm = write({
  access: citizens(),
  audit: 'mandate.confirm',
  input: OneMandate,
  output: MandateView,
  run: async (ctx, { opId, mandateId }) => {
    const { row, self } = await ofMine(ctx, mandateId, 'agent')
    const mandate = toMandate(row)
    const deed = decideConfirm(mandate, ctx.today)
    if (isMinor(self.person.idNumber, ctx.today)) throw problem('mandate.minor')
    await writeMandate(ctx, await doDeed(ctx, { row, mandate }, { deed, opId, agentId: self.personId }))
    return presentMandate(ctx, (await findMandate(ctx.tx, mandateId)) ?? row, 'agent')
  },
})
