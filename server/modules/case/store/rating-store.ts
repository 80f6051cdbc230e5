import type { Tx } from '../../../platform/db'
import type { Rating } from '../../../platform/db/generated/client'

export type { Rating }

/** Stores the one rating of a case. */
export async function insertRating(tx: Tx, rating: Rating): Promise<void> {
  await tx.rating.create({
    data: { ...rating, textCipher: rating.textCipher === null ? null : Uint8Array.from(rating.textCipher) },
  })
}

/** The rating of a case, if it was given. */
export async function findRating(tx: Tx, caseId: string): Promise<Rating | null> {
  return tx.rating.findUnique({ where: { caseId } })
}
