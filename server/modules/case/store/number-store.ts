import type { Tx } from '../../../platform/db'

/** Takes the next free sequence of a point in a year; the counter's row stays locked until the transaction ends, so none is drawn twice. */
export async function takeSequence(tx: Tx, pointId: string, year: number): Promise<number> {
  const rows = await tx.$queryRaw<{ taken: number }[]>`
    INSERT INTO "PointCounter" ("pointId", "year", "nextSeq") VALUES (${pointId}, ${year}, 2)
    ON CONFLICT ("pointId", "year") DO UPDATE SET "nextSeq" = "PointCounter"."nextSeq" + 1
    RETURNING "nextSeq" - 1 AS taken`
  const [row] = rows
  if (row === undefined) throw new Error('point counter answered nothing')
  return row.taken
}

/** True when this number of the point was lent to the device, in whatever year: the block's decides, not that of a device's clock (case-law §8.2-7). */
export async function isLentTo(
  tx: Tx,
  lent: { deviceId: string; pointId: string; sequence: number },
): Promise<boolean> {
  const found = await tx.numberBlock.findFirst({
    where: {
      deviceId: lent.deviceId,
      pointId: lent.pointId,
      fromSeq: { lte: lent.sequence },
      toSeq: { gte: lent.sequence },
    },
    select: { id: true },
  })
  return found !== null
}

/** Whose a number or query code is already; null when both are free. */
export async function findTaken(
  tx: Tx,
  search: { county: string; number: string; queryCode: string },
): Promise<{ caseId: string; number: string; queryCode: string } | null> {
  return tx.case.findFirst({
    where: { county: search.county, OR: [{ number: search.number }, { queryCode: search.queryCode }] },
    select: { caseId: true, number: true, queryCode: true },
  })
}
