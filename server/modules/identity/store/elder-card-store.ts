import type { Tx } from '../../../platform/db'
import type { ElderCard } from '../../../platform/db/generated/client'

export type { ElderCard }

/** A card by id. */
export async function findCard(tx: Tx, cardId: string): Promise<ElderCard | null> {
  return tx.elderCard.findUnique({ where: { cardId } })
}

/** Stores a new card and stops the person's earlier ones: there is one card that works. */
export async function replaceCard(
  tx: Tx,
  card: Pick<ElderCard, 'cardId' | 'personId' | 'printedBy' | 'createdAt' | 'expiresAt'>,
): Promise<void> {
  await tx.elderCard.updateMany({
    where: { personId: card.personId, revokedAt: null },
    data: { revokedAt: card.createdAt },
  })
  await tx.elderCard.create({ data: card })
}

/** Cards of some persons, those that work first, then the newest; at most 50. */
export async function listCards(tx: Tx, personIds: readonly string[]): Promise<ElderCard[]> {
  return tx.elderCard.findMany({
    where: { personId: { in: [...personIds] } },
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: 50,
  })
}

/** Stops a card. */
export async function revokeCard(tx: Tx, cardId: string, at: Date): Promise<void> {
  await tx.elderCard.updateMany({ where: { cardId, revokedAt: null }, data: { revokedAt: at } })
}
