import { Id, OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, either, staff, write } from '../../../../platform/trpc'
import { ownCircle } from '../../cared-for'
import { COUNTER_ROLES, canStopCard } from '../../policy'
import { findCard, revokeCard } from '../../store/elder-card-store'
import { findPersonById } from '../../store/person-store'

/**
 * 停用老年服务卡 — lost or worn out: at a counter of the person's place, or on the phone of the person or of whoever acts for them. A card
 * that is stopped already stays stopped. Throws `identity.cardUnknown` for every card that is not the caller's to stop.
 */
export const revokeElderCard = write({
  access: either(citizens(), staff(...COUNTER_ROLES)),
  audit: 'identity.revoke-elder-card',
  input: z.strictObject({ opId: z.optional(OpId), cardId: Id }),
  output: z.strictObject({ cardId: Id }),
  run: async (ctx, { cardId }) => {
    const { actor } = ctx
    const card = await findCard(ctx.tx, cardId)
    const person = card === null ? null : await findPersonById(ctx.tx, ctx.services.keys, card.personId)
    const own = actor.kind === 'citizen' ? actor.personId : null
    const circle = own === null ? [] : await ownCircle(ctx.tx, own, ctx.now)
    if (person === null || !canStopCard(actor, person, circle)) throw problem('identity.cardUnknown')
    await revokeCard(ctx.tx, cardId, new Date(ctx.now))
    ctx.audit.about('person', person.personId)
    return { cardId }
  },
})
