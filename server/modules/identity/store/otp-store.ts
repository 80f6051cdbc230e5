import type { Bytes } from '../../../platform/crypto'
import type { Db, Tx } from '../../../platform/db'

/** 一次性验证码（库内） */
export type OtpRow = { id: string; codeHash: Uint8Array; triesLeft: number; expiresAt: Date }

/** Stores a new code and ends every older one of the phone: after a resend only the newest opens. */
export async function replaceCode(
  tx: Tx,
  code: { id: string; phoneBlind: Bytes; codeHash: Bytes; tries: number; at: Date; expiresAt: Date },
): Promise<void> {
  await tx.oneTimeCode.updateMany({ where: { phoneBlind: code.phoneBlind, usedAt: null }, data: { usedAt: code.at } })
  await tx.oneTimeCode.create({
    data: {
      id: code.id,
      phoneBlind: code.phoneBlind,
      codeHash: code.codeHash,
      purpose: 'login',
      triesLeft: code.tries,
      createdAt: code.at,
      expiresAt: code.expiresAt,
    },
  })
}

/**
 * Takes one try from the newest open code of a phone, at once and for good; null when there is none, it has expired or its tries are
 * used up. Runs outside the sign-in's transaction, so that a wrong guess is not given back with it.
 */
export async function claimTry(db: Db, phoneBlind: Bytes, now: Date): Promise<OtpRow | null> {
  const [row] = await db.$queryRaw<OtpRow[]>`
    UPDATE "OneTimeCode" SET "triesLeft" = "triesLeft" - 1
    WHERE "id" = (
      SELECT "id" FROM "OneTimeCode" WHERE "phoneBlind" = ${phoneBlind} AND "usedAt" IS NULL
      ORDER BY "createdAt" DESC, "id" DESC LIMIT 1
    ) AND "usedAt" IS NULL AND "triesLeft" > 0 AND "expiresAt" > ${now}
    RETURNING "id", "codeHash", "triesLeft", "expiresAt"`
  return row ?? null
}

/** Spends a code; false when somebody else just did. */
export async function spendCode(tx: Tx, id: string, at: Date): Promise<boolean> {
  return (await tx.oneTimeCode.updateMany({ where: { id, usedAt: null }, data: { usedAt: at } })).count === 1
}

/** Removes codes that ended before; answers how many. */
export async function deleteOldCodes(db: Db, before: Date): Promise<number> {
  return (await db.oneTimeCode.deleteMany({ where: { expiresAt: { lt: before } } })).count
}
