import { createHash, randomBytes } from 'node:crypto'
import { canonicalText } from '@shared/sync/canonical'
import type { Operation } from '@shared/sync/operation'
import type { Bytes, Keys } from '../../platform/crypto'
import type { Tx } from '../../platform/db'
import type { SyncOperation } from '../../platform/db/generated/client'

export type { SyncOperation }

/** SHA-256 of an operation's content: payload, kind, case and author; not of when it was sent or what it waited for. */
export function contentHash(operation: Operation): Bytes {
  const { kind, caseId, staffId, payload } = operation
  return Uint8Array.from(createHash('sha256').update(canonicalText({ kind, caseId, staffId, payload })).digest())
}

/** SHA-256 (hex) of a value's one text: of a payload as the device announces it, of a list to tell whether it is still the same. */
export function hashOfValue(value: unknown): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex')
}

/** An operation as it came, or null. */
export async function findOperation(tx: Tx, opId: string): Promise<SyncOperation | null> {
  return tx.syncOperation.findUnique({ where: { opId } })
}

/** What is stored around an operation that comes: under its own id, under its sequence number, and what waits for it. */
export type Neighbours = {
  readonly before: SyncOperation | null
  readonly sameSequence: SyncOperation | null
  /** Oldest first. */
  readonly waiting: readonly SyncOperation[]
}

/** Reads the neighbours of an operation of a device, in one query: it is asked for each that comes. */
export async function findNeighbours(
  tx: Tx,
  deviceId: string,
  operation: Pick<Operation, 'opId' | 'deviceSeq'>,
): Promise<Neighbours> {
  const { opId } = operation
  const deviceSeq = BigInt(operation.deviceSeq)
  const rows = await tx.syncOperation.findMany({
    where: {
      OR: [{ opId }, { deviceId, deviceSeq }, { deviceId, after: deviceSeq, outcome: 'deferred' }],
    },
    orderBy: { deviceSeq: 'asc' },
  })
  return {
    before: rows.find((row) => row.opId === opId) ?? null,
    sameSequence: rows.find((row) => row.deviceId === deviceId && row.deviceSeq === deviceSeq) ?? null,
    waiting: rows.filter((row) => row.deviceId === deviceId && row.after === deviceSeq && row.outcome === 'deferred'),
  }
}

/** The operation of a device under a sequence number, or null. */
export async function findBySequence(tx: Tx, deviceId: string, deviceSeq: number): Promise<SyncOperation | null> {
  return tx.syncOperation.findUnique({ where: { deviceId_deviceSeq: { deviceId, deviceSeq: BigInt(deviceSeq) } } })
}

type Stored = {
  readonly operation: Operation
  readonly deviceId: string
  readonly outcome: 'applied' | 'conflict' | 'deferred' | 'quarantined'
  readonly result: object
  readonly at: Date
  readonly keys: Keys
}

/**
 * Stores what became of an operation: new, or one that waited until now. What was applied lives on in its case and needs no copy; everything
 * else keeps its content, sealed under the county key.
 */
export async function saveOperation(tx: Tx, { operation, deviceId, outcome, result, at, keys }: Stored): Promise<void> {
  const applied = outcome === 'applied'
  const state = {
    outcome,
    result,
    payload: applied ? null : sealOperation(keys, operation),
    appliedAt: applied ? at : null,
  }
  await tx.syncOperation.upsert({
    where: { opId: operation.opId },
    create: {
      opId: operation.opId,
      deviceId,
      deviceSeq: BigInt(operation.deviceSeq),
      after: operation.after === null ? null : BigInt(operation.after),
      staffId: operation.staffId,
      kind: operation.kind,
      caseId: operation.caseId,
      hash: contentHash(operation),
      madeAt: new Date(operation.madeAt),
      receivedAt: at,
      ...state,
    },
    update: state,
  })
}

/** Keeps a second content under an id or number that is taken; the same one sent again is kept once. */
export async function insertQuarantine(
  tx: Tx,
  kept: { id: string; deviceId: string; operation: Operation; reason: string; at: Date; keys: Keys },
): Promise<void> {
  await tx.syncQuarantine.createMany({
    skipDuplicates: true,
    data: [
      {
        id: kept.id,
        deviceId: kept.deviceId,
        opId: kept.operation.opId,
        deviceSeq: BigInt(kept.operation.deviceSeq),
        hash: contentHash(kept.operation),
        reason: kept.reason,
        payload: sealOperation(kept.keys, kept.operation),
        receivedAt: kept.at,
      },
    ],
  })
}

/** Operations of a device that are held aside, newest first; at most 200. */
export async function listHeld(tx: Tx, deviceId: string): Promise<SyncOperation[]> {
  return tx.syncOperation.findMany({
    where: { deviceId, outcome: { in: ['conflict', 'deferred', 'quarantined'] } },
    orderBy: { receivedAt: 'desc' },
    take: 200,
  })
}

/** How far back gaps are looked for: older ones were told with every push since. */
const GAP_WINDOW = 5_000

/** Sequence numbers below the highest received that never came, lowest first. */
export async function listMissing(tx: Tx, deviceId: string, limit: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ seq: bigint }[]>`
    SELECT s.seq FROM (SELECT max("deviceSeq") AS top FROM "SyncOperation" WHERE "deviceId" = ${deviceId}::uuid) m
    CROSS JOIN LATERAL generate_series(GREATEST(1, m.top - ${GAP_WINDOW}), m.top) AS s(seq)
    WHERE NOT EXISTS (SELECT 1 FROM "SyncOperation" o WHERE o."deviceId" = ${deviceId}::uuid AND o."deviceSeq" = s.seq)
    ORDER BY s.seq LIMIT ${limit}`
  return rows.map((row) => Number(row.seq))
}

/** What a device made on these days (in Asia/Shanghai), whatever became of it. */
export async function listMadeOn(
  tx: Tx,
  deviceId: string,
  days: readonly string[],
): Promise<{ opId: string; madeAt: Date }[]> {
  return tx.$queryRaw`
    SELECT "opId"::text AS "opId", "madeAt" FROM "SyncOperation"
    WHERE "deviceId" = ${deviceId}::uuid AND ("madeAt" AT TIME ZONE 'Asia/Shanghai')::date::text = ANY(${[...days]})`
}

/** Of these operations those that never came from the device, in their order. */
export async function listUnknown(tx: Tx, deviceId: string, opIds: readonly string[]): Promise<string[]> {
  if (opIds.length === 0) return []
  const here = await tx.syncOperation.findMany({
    where: { deviceId, opId: { in: [...opIds] } },
    select: { opId: true },
  })
  const known = new Set(here.map((row) => row.opId))
  return opIds.filter((opId) => !known.has(opId))
}

const about = (opId: string) => `SyncOperation/${opId}`

function sealOperation(keys: Keys, operation: Operation): Bytes {
  return keys.sealText(JSON.stringify(operation), about(operation.opId))
}

/** The operation as it came. Throws when its content is not kept. */
export function openOperation(keys: Keys, row: Pick<SyncOperation, 'opId' | 'payload'>): Operation {
  if (row.payload === null) throw new Error('an operation whose content is not kept')
  return JSON.parse(keys.openText(row.payload, about(row.opId))) as Operation
}

/** The epoch of this database: a random text, made once. It comes along in a backup; `beginEpoch` is the step after a restore that changes it. */
export async function readEpoch(tx: Tx, at: Date): Promise<string> {
  const found = await tx.setting.findUnique({ where: { key: EPOCH } })
  if (typeof found?.value === 'string') return found.value
  const made = newEpoch()
  await tx.$executeRaw`
    INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES (${EPOCH}, to_jsonb(${made}::text), ${at}) ON CONFLICT DO NOTHING`
  const kept = await tx.setting.findUnique({ where: { key: EPOCH } })
  return typeof kept?.value === 'string' ? kept.value : made
}

/**
 * Begins a new epoch: every device finds its place in the log void, reads everything again and sends again what it still keeps. Without it a restored
 * database that has grown past a device's place would be taken for the old one, and what the backup had not would stay missing.
 */
export async function beginEpoch(tx: Tx, at: Date): Promise<void> {
  const value = newEpoch()
  await tx.setting.upsert({
    where: { key: EPOCH },
    create: { key: EPOCH, value, updatedAt: at },
    update: { value, updatedAt: at },
  })
}

const EPOCH = 'sync.epoch'
const newEpoch = () => randomBytes(8).toString('hex')
