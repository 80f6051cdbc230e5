import type { StaffActor } from '@shared/identity/actor'
import type { VerifyReason } from '@shared/sync/held/to-verify'
import { VERIFY_REASONS } from '@shared/sync/held/to-verify'
import type { Tx } from '../../../platform/db'

/** 待核实的一笔 — an operation held for a person, or a second content kept aside under an id or number that is taken. */
export type HeldRow = {
  readonly heldId: string
  readonly source: 'operation' | 'copy'
  readonly opId: string
  readonly deviceId: string
  readonly deviceName: string
  readonly pointId: string
  readonly why: VerifyReason
  readonly payload: Uint8Array<ArrayBuffer>
  readonly receivedAt: Date
}

/** Rows shown at most; who decides some sees the next. */
const SHOWN = 200

/** What waits at these points, the oldest first. */
export async function listHeldForVerifying(tx: Tx, points: readonly string[]): Promise<HeldRow[]> {
  return tx.$queryRaw<HeldRow[]>`
    SELECT h.*, d."name" AS "deviceName", d."pointId" FROM (
      SELECT "opId" AS "heldId", 'operation' AS "source", "opId", "deviceId", "result"->>'code' AS "why", "payload", "receivedAt"
      FROM "SyncOperation" WHERE "outcome" = 'quarantined'
      UNION ALL
      SELECT "id", 'copy', "opId", "deviceId", "reason", "payload", "receivedAt" FROM "SyncQuarantine"
    ) h JOIN "Device" d ON d."deviceId" = h."deviceId"
    WHERE d."pointId" = ANY(${[...points]}) AND h."why" = ANY(${[...VERIFY_REASONS]}) AND h."payload" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "SyncDecision" v WHERE v."heldOpId" = h."heldId" AND v."trouble" = 'elsewhere')
    ORDER BY h."receivedAt", h."heldId" LIMIT ${SHOWN}`
}

/** One of them; null when it was decided, done in the meantime, or never waited for a person. */
export async function findHeld(tx: Tx, heldId: string): Promise<HeldRow | null> {
  const rows = await tx.$queryRaw<HeldRow[]>`
    SELECT h.*, d."name" AS "deviceName", d."pointId" FROM (
      SELECT "opId" AS "heldId", 'operation' AS "source", "opId", "deviceId", "result"->>'code' AS "why", "payload", "receivedAt"
      FROM "SyncOperation" WHERE "outcome" = 'quarantined' AND "opId" = ${heldId}::uuid
      UNION ALL
      SELECT "id", 'copy', "opId", "deviceId", "reason", "payload", "receivedAt" FROM "SyncQuarantine" WHERE "id" = ${heldId}::uuid
    ) h JOIN "Device" d ON d."deviceId" = h."deviceId"
    WHERE h."why" = ANY(${[...VERIFY_REASONS]}) AND h."payload" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "SyncDecision" v WHERE v."heldOpId" = h."heldId" AND v."trouble" = 'elsewhere')`
  return rows[0] ?? null
}

/** An officer as known, also one who is disabled or holds no post any more; null for an id that nobody ever had. */
export async function findAuthor(tx: Tx, staffId: string): Promise<Omit<StaffActor, 'kind' | 'roles'> | null> {
  const row = await tx.staff.findUnique({
    where: { staffId },
    select: { staffId: true, name: true, unitId: true, personId: true, relatives: true },
  })
  if (row === null) return null
  const { unitId, ...rest } = row
  return { ...rest, unit: unitId }
}
