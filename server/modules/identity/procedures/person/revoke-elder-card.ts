import { Id, OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { staff, write } from '../../../../platform/trpc'
import { COUNTER_ROLES, canOpenPerson } from '../../policy'
import { findCard, revokeCard } from '../../store/elder-card-store'
import { findPersonById } from '../../store/person-store'

/** 停用老年服务卡 — lost or worn out; a card that is stopped already stays stopped. */
export const revokeElderCard = write({
  access: staff(...COUNTER_ROLES),
  audit: 'identity.revoke-elder-card',
  input: z.strictObject({ opId: z.optional(OpId), cardId: Id }),
  output: z.strictObject({ cardId: Id }),
  run: async (ctx, { cardId }) => {
    const card = await findCard(ctx.tx, cardId)
    const person = card === null ? null : await findPersonById(ctx.tx, ctx.services.keys, card.personId)
    if (person === null || !canOpenPerson(ctx.actor, person.division)) throw problem('identity.cardUnknown')
    await revokeCard(ctx.tx, cardId, new Date(ctx.now))
    ctx.audit.about('person', person.personId)
    return { cardId }
  },
})
