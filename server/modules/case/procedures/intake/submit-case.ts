import { SubmitCase, SubmitReceipt } from '@shared/case/view/submit-case'
import { problem } from '@shared/problem/problem'
import { citizens, either, staff, write } from '../../../../platform/trpc'
import { submitCase as submit } from '../../submit/submit-case'

/** 提交申请 — from the applicant's phone, or by an officer for the person at the counter. Answers the receipt. */
export const submitCase = write({
  access: either(citizens(), staff('windowClerk', 'villageClerk', 'hotlineAgent')),
  audit: 'case.submit',
  input: SubmitCase,
  output: SubmitReceipt,
  run: (ctx, input) => {
    // Who acts decides the channel: a phone never says that it was a counter, nor that it prints from a lent block.
    const online = input.channel === 'online' || input.channel === 'kiosk'
    if (ctx.actor.kind === 'citizen' && (!online || input.lent !== null)) throw problem('input.invalid', { count: 1 })
    if (ctx.actor.kind === 'staff' && online) throw problem('input.invalid', { count: 1 })
    return submit(ctx, input)
  },
})
