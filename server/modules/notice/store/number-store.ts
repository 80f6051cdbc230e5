import type { Tx } from '../../../platform/db'

/**
 * The next number of a series of an organ in a year. The counter's row stays locked until the transaction ends, so that a rolled back
 * act takes no number and none is missing (case-law §8.3).
 */
export async function takeNumber(tx: Tx, series: { unitId: string; series: string; year: number }): Promise<number> {
  const rows = await tx.$queryRaw<{ lastNo: number }[]>`
    INSERT INTO "PaperCounter" ("unitId", "series", "year", "lastNo")
    VALUES (${series.unitId}, ${series.series}, ${series.year}, 1)
    ON CONFLICT ("unitId", "series", "year") DO UPDATE SET "lastNo" = "PaperCounter"."lastNo" + 1
    RETURNING "lastNo"`
  const [row] = rows
  if (row === undefined) throw new Error('paper counter answered nothing')
  return row.lastNo
}
