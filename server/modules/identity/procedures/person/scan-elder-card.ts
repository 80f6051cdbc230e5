import { ScannedCard } from '@shared/identity/view/person-view'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { readCode } from '../../../../platform/crypto'
import { assertWithin } from '../../../../platform/rate-limit'
import { read, staff } from '../../../../platform/trpc'
import { lookupLimits } from '../../limits'
import { COUNTER_ROLES, counterOf } from '../../policy'
import { presentMasked } from '../../presenter'
import { findCard } from '../../store/elder-card-store'
import { findPersonById } from '../../store/person-store'

/** 扫老年服务卡 — a card can be lost: it only says whom to ask for the identity card, masked. */
export const scanElderCard = read({
  access: staff(...COUNTER_ROLES),
  audit: 'identity.scan-elder-card',
  input: z.strictObject({ code: z.string().check(z.maxLength(400)), itemId: z.string().check(z.maxLength(64)) }),
  output: ScannedCard,
  run: async (ctx, { code, itemId }) => {
    const { db, keys, clock } = ctx.services
    await assertWithin(db, lookupLimits(ctx.actor), clock.nowMs())
    await counterOf(ctx)
    const payload = readCode(keys, 'elder', code, clock.nowMs())
    if (payload === 'invalid') throw problem('identity.codeInvalid')
    if (payload === 'expired') throw problem('identity.cardRevoked')
    const card = await findCard(ctx.tx, payload.id)
    if (card === null) throw problem('identity.cardUnknown')
    if (card.revokedAt !== null) throw problem('identity.cardRevoked')
    const person = await findPersonById(ctx.tx, keys, card.personId)
    if (person === null) throw problem('identity.cardUnknown')
    ctx.audit.about('person', person.personId)
    ctx.audit.purpose(itemId)
    return {
      cardId: card.cardId,
      personId: person.personId,
      person: presentMasked(person),
      needsIdCheck: true as const,
    }
  },
})
