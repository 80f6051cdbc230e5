import { ElderCardRow } from '@shared/identity/view/person-view'
import { toShanghaiDate } from '@shared/kernel/instant'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { citizens, read } from '../../../../platform/trpc'
import { ownCircle } from '../../cared-for'
import { presentMasked } from '../../presenter'
import { listCards } from '../../store/elder-card-store'
import { findPersonById } from '../../store/person-store'

/**
 * 我和我照顾的人的服务卡 — every card that was printed for the caller and for those they act for, newest first, whether it works and until
 * when; names masked. The code itself is on the paper only. Empty before the account is registered.
 */
export const listElderCards = read({
  access: citizens(),
  audit: 'identity.list-elder-cards',
  input: z.strictObject({}),
  output: z.array(ElderCardRow),
  run: async (ctx) => {
    if (ctx.actor.kind !== 'citizen') throw problem('identity.signInFirst')
    const own = ctx.actor.personId
    if (own === null) return []
    ctx.audit.about('person', own)
    const cards = await listCards(ctx.tx, await ownCircle(ctx.tx, own, ctx.now))
    const rows = await Promise.all(
      cards.map(async (card) => {
        const person = await findPersonById(ctx.tx, ctx.services.keys, card.personId)
        if (person === null) return []
        const { createdAt, expiresAt, revokedAt } = card
        const ended = expiresAt.getTime() <= Date.parse(ctx.now)
        return [
          {
            cardId: card.cardId,
            nameMasked: presentMasked(person).nameMasked,
            own: card.personId === own,
            printedOn: toShanghaiDate(createdAt.toISOString()),
            expiresOn: toShanghaiDate(expiresAt.toISOString()),
            state: revokedAt !== null ? ('revoked' as const) : ended ? ('expired' as const) : ('valid' as const),
          },
        ]
      }),
    )
    return rows.flat()
  },
})
