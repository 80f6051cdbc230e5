import type { Tx } from '../../../platform/db'

/** How many applications each item had in a county since a moment, most first; practice cases do not count. */
export async function countCasesByItem(
  tx: Tx,
  county: string,
  since: Date,
): Promise<{ itemId: string; cases: number }[]> {
  return tx.$queryRaw<{ itemId: string; cases: number }[]>`
    SELECT "itemId", count(*)::int AS cases FROM "Case"
    WHERE "county" = ${county} AND NOT "practice" AND "createdAt" >= ${since}
    GROUP BY "itemId" ORDER BY cases DESC, "itemId"`
}

/** At most so many different words are kept; beyond, only known ones are counted, so that nobody can fill the table. */
const MAX_MISSES = 10_000

/** Counts a text that people looked for and did not find. */
export async function saveSearchMiss(tx: Tx, text: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "SearchMiss" ("text", "times", "lastSeen")
    SELECT ${text}, 1, ${at} WHERE (SELECT count(*) FROM "SearchMiss") < ${MAX_MISSES}
    ON CONFLICT ("text") DO NOTHING`
}

/** Counts a text again that was missed before; answers whether it was there. */
export async function countSearchMissAgain(tx: Tx, text: string, at: Date): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE "SearchMiss" SET "times" = "times" + 1, "lastSeen" = ${at} WHERE "text" = ${text}`
  return changed > 0
}
