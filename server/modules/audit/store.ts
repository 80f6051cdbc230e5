import * as z from 'zod/mini'
import type { Bytes } from '../../platform/crypto'
import type { Db, Tx } from '../../platform/db'
import type { AuditRow } from '../../platform/db/generated/client'

export type { AuditRow }

/** 链上一环 — the seal of one audit row. */
export type Seal = {
  readonly seq: bigint
  readonly auditId: string
  readonly prev: Uint8Array
  readonly hash: Uint8Array
}

/** Only one process seals a county at a time; the lock ends with the transaction. */
export async function lockChain(tx: Tx, county: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`audit/${county}`}, 7219))`
}

/** The last link of a county's chain, with the transaction of its row. */
export async function findLastSeal(tx: Tx, county: string): Promise<(Seal & { readonly xid: bigint | null }) | null> {
  const seal = await tx.auditSeal.findFirst({ where: { county }, orderBy: { seq: 'desc' } })
  if (seal === null) return null
  const row = await tx.auditRow.findUnique({ where: { id: seal.auditId }, select: { xid: true } })
  return { ...seal, xid: row?.xid ?? null }
}

/**
 * Rows without a seal that are final, in commit order: every transaction up to theirs has ended, so that none can still appear
 * before them. Rows of a transaction that this server has not reached yet come from another life of the database (a restored
 * backup) and are final as well. With `after`, only rows behind that place are looked at, which the index finds at once.
 */
export async function listUnsealed(
  tx: Tx,
  county: string,
  options: { readonly after: { readonly xid: bigint; readonly id: string } | null; readonly limit: number },
): Promise<AuditRow[]> {
  const { after, limit } = options
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT a."id" FROM "AuditRow" a
    WHERE a."county" = ${county}
      AND (${after === null} OR (a."xid", a."id") > (${after?.xid ?? 0n}, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid))
      AND (a."xid" < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
        OR a."xid" >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint)
      AND NOT EXISTS (SELECT 1 FROM "AuditSeal" s WHERE s."auditId" = a."id")
    ORDER BY a."xid", a."id" LIMIT ${limit}`
  const rows = await tx.auditRow.findMany({ where: { id: { in: ids.map((row) => row.id) } } })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap(({ id }) => byId.get(id) ?? [])
}

/** The number of the next transaction of this server. */
export async function readNextXid(tx: Tx): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ xmax: bigint }[]>`
    SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS xmax`
  return row?.xmax ?? 0n
}

/** Adds links. */
export async function insertSeals(
  tx: Tx,
  seals: readonly { county: string; seq: bigint; auditId: string; prev: Bytes; hash: Bytes; sealedAt: Date }[],
): Promise<void> {
  await tx.auditSeal.createMany({ data: [...seals] })
}

/** Links of a county behind `after`, in order. */
export async function listSeals(db: Db | Tx, county: string, after: bigint, limit: number): Promise<Seal[]> {
  return db.auditSeal.findMany({ where: { county, seq: { gt: after } }, orderBy: { seq: 'asc' }, take: limit })
}

/** Audit rows by id. */
export async function findRows(db: Db | Tx, ids: readonly string[]): Promise<Map<string, AuditRow>> {
  const rows = await db.auditRow.findMany({ where: { id: { in: [...ids] } } })
  return new Map(rows.map((row) => [row.id, row]))
}

/** How many rows of a county have no seal. */
export async function countUnsealed(db: Db | Tx, county: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM "AuditRow" a
    WHERE a."county" = ${county} AND NOT EXISTS (SELECT 1 FROM "AuditSeal" s WHERE s."auditId" = a."id")`
  return Number(row?.count ?? 0)
}

/** 链头 — the end of the chain on a day, signed: a chain that is shorter afterwards was cut. */
export const ChainHead = z.strictObject({ on: z.string(), seq: z.string(), hash: z.string(), signature: z.string() })
export type ChainHead = z.infer<typeof ChainHead>

const headKey = (county: string, on: string) => `audit.head/${county}/${on}`

/** Keeps the head of a day; one that is there stays. */
export async function insertHead(tx: Tx, county: string, head: ChainHead): Promise<void> {
  await tx.setting.createMany({ skipDuplicates: true, data: { key: headKey(county, head.on), value: head } })
}

/** Signed heads of a county, the oldest first. */
export async function listHeads(db: Db | Tx, county: string): Promise<ChainHead[]> {
  const rows = await db.setting.findMany({
    where: { key: { startsWith: headKey(county, '') } },
    orderBy: { key: 'asc' },
  })
  return rows.flatMap((row) => {
    const read = z.safeParse(ChainHead, row.value)
    return read.success ? [read.data] : []
  })
}
