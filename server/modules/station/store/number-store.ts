import type { Tx } from '../../../platform/db'
import type { NumberBlock } from '../../../platform/db/generated/client'

export type { NumberBlock }

/**
 * Takes `count` numbers of a point's year and answers the first. The row's lock lasts until the transaction ends, so that nobody else gets
 * the same and a transaction that is given up gives its numbers back.
 */
export async function takeSequences(tx: Tx, take: { pointId: string; year: number; count: number }): Promise<number> {
  const rows = await tx.$queryRaw<{ nextSeq: number }[]>`
    INSERT INTO "PointCounter" ("pointId", "year", "nextSeq") VALUES (${take.pointId}, ${take.year}, ${1 + take.count})
    ON CONFLICT ("pointId", "year") DO UPDATE SET "nextSeq" = "PointCounter"."nextSeq" + ${take.count}
    RETURNING "nextSeq"`
  return (rows[0]?.nextSeq ?? 1 + take.count) - take.count
}

/** Stores a lent block. */
export async function insertBlock(
  tx: Tx,
  block: Omit<NumberBlock, 'codesSeed'> & { readonly codesSeed: Uint8Array<ArrayBuffer> },
): Promise<void> {
  await tx.numberBlock.create({ data: block })
}

/** The blocks of a device that hold this number: one for each year in which it was lent. */
export async function listBlocks(tx: Tx, search: { deviceId: string; sequence: number }): Promise<NumberBlock[]> {
  return tx.numberBlock.findMany({
    where: { deviceId: search.deviceId, fromSeq: { lte: search.sequence }, toSeq: { gte: search.sequence } },
  })
}

/** Which of these query codes the county uses already. */
export async function listTakenCodes(tx: Tx, county: string, codes: readonly string[]): Promise<string[]> {
  const rows = await tx.case.findMany({
    where: { county, queryCode: { in: [...codes] } },
    select: { queryCode: true },
  })
  return rows.map((row) => row.queryCode)
}

/** Notes a spoilt number; said twice, it stays as it was said first. */
export async function insertSpoiltNumber(
  tx: Tx,
  spoilt: { county: string; number: string; deviceId: string; staffId: string; reason: string; at: Date },
): Promise<void> {
  await tx.spoiltNumber.createMany({ data: [spoilt], skipDuplicates: true })
}
