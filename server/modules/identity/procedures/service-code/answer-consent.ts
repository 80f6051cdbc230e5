import { ConsentState } from '@shared/identity/view/person-view'
import { Id, OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, write } from '../../../../platform/trpc'
import { AGREED_MS } from '../../consent-window'
import { findConsent, answerConsent as saveAnswer } from '../../store/consent-store'

/** 同意或不同意 — the person answers once; the same answer again is no error, another one is. */
export const answerConsent = write({
  access: citizens(),
  audit: 'identity.answer-consent',
  input: z.strictObject({ opId: z.optional(OpId), consentId: Id, agree: z.boolean() }),
  output: z.strictObject({ consentId: Id, state: ConsentState }),
  run: async (ctx, { consentId, agree }) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.signInFirst')
    const state = agree ? ('agreed' as const) : ('refused' as const)
    const at = new Date(ctx.now)
    const isWritten = await saveAnswer(ctx.tx, {
      consentId,
      accountId: ctx.actor.accountId,
      state,
      at,
      until: new Date(at.getTime() + AGREED_MS),
    })
    const consent = await findConsent(ctx.tx, consentId)
    if (consent === null || consent.accountId !== ctx.actor.accountId || (!isWritten && consent.state !== state))
      throw problem('identity.consentUnknown')
    ctx.audit.about('consent', consentId)
    return { consentId, state }
  },
})
