import type { Db, Tx } from '../db'

/** Adds one to a counter, or begins a new window when the old one has ended; one statement, so that no try is lost. */
export async function insertHit(
  db: Db,
  counter: { key: string; now: Date; windowEnd: Date },
): Promise<{ hits: number; windowEnd: Date }> {
  const [row] = await db.$queryRaw<{ hits: number; windowEnd: Date }[]>`
    INSERT INTO "RateCounter" AS c ("key", "hits", "windowEnd") VALUES (${counter.key}, 1, ${counter.windowEnd})
    ON CONFLICT ("key") DO UPDATE SET
      "hits" = CASE WHEN c."windowEnd" <= ${counter.now} THEN 1 ELSE c."hits" + 1 END,
      "windowEnd" = CASE WHEN c."windowEnd" <= ${counter.now} THEN excluded."windowEnd" ELSE c."windowEnd" END
    RETURNING "hits", "windowEnd"`
  return row ?? { hits: 1, windowEnd: counter.windowEnd }
}

/** Hits of the window that runs now. */
export async function findHits(tx: Tx, key: string, now: Date): Promise<number> {
  const row = await tx.rateCounter.findUnique({ where: { key } })
  return row === null || row.windowEnd <= now ? 0 : row.hits
}

/** Takes one from a counter. */
export async function refundHit(tx: Tx, key: string): Promise<void> {
  await tx.rateCounter.updateMany({ where: { key, hits: { gt: 0 } }, data: { hits: { decrement: 1 } } })
}

/** Removes a counter. */
export async function deleteHits(tx: Tx, key: string): Promise<void> {
  await tx.rateCounter.deleteMany({ where: { key } })
}

/** Removes the counters whose key begins so. */
export async function deleteHitsBelow(tx: Tx, prefix: string): Promise<void> {
  await tx.rateCounter.deleteMany({ where: { key: { startsWith: prefix } } })
}

/** Removes counters whose window ended before; answers how many. */
export async function deleteEnded(db: Db, before: Date): Promise<number> {
  return (await db.rateCounter.deleteMany({ where: { windowEnd: { lt: before } } })).count
}
