import type { Db, Tx } from '../../../platform/db'
import type { Consent } from '../../../platform/db/generated/client'

export type { Consent }

/** Marks a signed code as spent; false when it was spent before. Two scans at the same moment: one of them. */
export async function spendCode(
  tx: Tx,
  code: { jti: string; kind: string; at: Date; expiresAt: Date },
): Promise<boolean> {
  const { count } = await tx.spentCode.createMany({
    skipDuplicates: true,
    data: { jti: code.jti, kind: code.kind, spentAt: code.at, expiresAt: code.expiresAt },
  })
  return count === 1
}

/** Asks a person's phone. */
export async function insertConsent(
  tx: Tx,
  consent: Pick<
    Consent,
    'consentId' | 'accountId' | 'personId' | 'staffId' | 'pointId' | 'itemId' | 'askedAt' | 'expiresAt'
  >,
): Promise<void> {
  await tx.consent.create({ data: { ...consent, state: 'asked' } })
}

/** What waits for an answer of this account, newest first. */
export async function listAsked(tx: Tx, accountId: string, now: Date): Promise<Consent[]> {
  return tx.consent.findMany({
    where: { accountId, state: 'asked', expiresAt: { gt: now } },
    orderBy: { askedAt: 'desc' },
    take: 20,
  })
}

/** A consent by id. */
export async function findConsent(tx: Tx, consentId: string): Promise<Consent | null> {
  return tx.consent.findUnique({ where: { consentId } })
}

/** Writes the person's answer while the question is open; false when it is not any more. */
export async function answerConsent(
  tx: Tx,
  answer: { consentId: string; accountId: string; state: 'agreed' | 'refused'; at: Date; until: Date },
): Promise<boolean> {
  const { count } = await tx.consent.updateMany({
    where: { consentId: answer.consentId, accountId: answer.accountId, state: 'asked', expiresAt: { gt: answer.at } },
    data: { state: answer.state, answeredAt: answer.at, expiresAt: answer.until },
  })
  return count === 1
}

/** Removes spent codes that ended before: an expired code is refused without looking; answers how many. */
export async function deleteSpentCodes(db: Db, before: Date): Promise<number> {
  return (await db.spentCode.deleteMany({ where: { expiresAt: { lt: before } } })).count
}
