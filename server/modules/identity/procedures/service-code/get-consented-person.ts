import { ConsentAnswer, type ConsentState } from '@shared/identity/view/person-view'
import { Id } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { officerOf, read, staff } from '../../../../platform/trpc'
import { COUNTER_ROLES } from '../../policy'
import { presentPerson } from '../../presenter'
import { type Consent, findConsent } from '../../store/consent-store'
import { findPersonById } from '../../store/person-store'

/** 取授权的信息 — for the clerk who asked, once the person agreed and for the length of an intake. */
export const getConsentedPerson = read({
  access: staff(...COUNTER_ROLES),
  audit: 'identity.get-consented-person',
  input: z.strictObject({ consentId: Id }),
  output: ConsentAnswer,
  run: async (ctx, { consentId }) => {
    const consent = await findConsent(ctx.tx, consentId)
    if (consent === null || consent.staffId !== officerOf(ctx.actor).staffId) throw problem('identity.consentUnknown')
    ctx.audit.about('person', consent.personId)
    ctx.audit.purpose(consent.itemId)
    const state = stateNow(consent, new Date(ctx.now))
    if (state !== 'agreed') return { state }
    const person = await findPersonById(ctx.tx, ctx.services.keys, consent.personId)
    if (person === null) throw problem('identity.consentUnknown')
    return { state, person: await presentPerson(ctx, person, 'code') }
  },
})

function stateNow(consent: Consent, now: Date): ConsentState {
  if (consent.state === 'refused') return 'refused'
  if (consent.expiresAt <= now) return 'expired'
  return consent.state === 'agreed' ? 'agreed' : 'asked'
}
