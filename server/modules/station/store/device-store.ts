import type { Tx } from '../../../platform/db'
import type { Device } from '../../../platform/db/generated/client'

export type { Device }

/** Registers a device. */
export async function insertDevice(
  tx: Tx,
  device: Pick<Device, 'deviceId' | 'pointId' | 'staffId' | 'name' | 'enrolledAt'> & {
    readonly credentialHash: Uint8Array<ArrayBuffer>
  },
): Promise<void> {
  await tx.device.create({ data: { ...device, state: 'active' } })
}

/** A device as registered; null when it never was. */
export async function findDevice(tx: Tx, deviceId: string): Promise<Device | null> {
  return tx.device.findUnique({ where: { deviceId } })
}

/** The same, locked: operations and numbers of one device are written one after another. */
export async function lockDevice(tx: Tx, deviceId: string): Promise<Device | null> {
  const [device] = await tx.$queryRaw<Device[]>`
    SELECT * FROM "Device" WHERE "deviceId" = ${deviceId}::uuid FOR UPDATE`
  return device ?? null
}

/** Devices of these points, those that were never heard of again first; at most 500. */
export async function listDevicesOf(tx: Tx, points: readonly string[]): Promise<Device[]> {
  return tx.device.findMany({
    where: { pointId: { in: [...points] } },
    orderBy: [{ lastSeenAt: { sort: 'asc', nulls: 'first' } }, { deviceId: 'asc' }],
    take: 500,
  })
}

/** What a device says of itself; `rewoundAt` and `lastStaffId` stay as they were where nothing new is known. */
export async function saveHeartbeat(
  tx: Tx,
  deviceId: string,
  said: Pick<Device, 'lastSeenAt' | 'unsent' | 'oldestUnsentAt' | 'appVersion' | 'skewMs' | 'persisted' | 'saidSeq'> &
    Partial<Pick<Device, 'rewoundAt' | 'lastStaffId'>>,
): Promise<void> {
  await tx.device.update({ where: { deviceId }, data: said })
}

/** Stops a device; what it still sends is kept aside, not applied. */
export async function saveStopped(
  tx: Tx,
  deviceId: string,
  stop: { state: 'suspect' | 'revoked'; at: Date; by: string; reason: string },
): Promise<void> {
  await tx.device.update({
    where: { deviceId },
    data: { state: stop.state, stoppedAt: stop.at, stoppedBy: stop.by, stoppedReason: stop.reason },
  })
}

/** The highest sequence number that arrived. */
export async function saveLastSeq(tx: Tx, deviceId: string, seq: bigint): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Device" SET "lastSeq" = GREATEST("lastSeq", ${seq}) WHERE "deviceId" = ${deviceId}::uuid`
}

/** 缺的一段 — sequence numbers that the server has later ones than, and never got. */
export type SeqGap = { readonly deviceId: string; readonly fromSeq: number; readonly toSeq: number }

/** Gaps told at most; a device with more has lost its store, and says so elsewhere. */
const GAPS_TOLD = 500

/** What never arrived below the highest that did, of these devices. */
export async function listGaps(tx: Tx, deviceIds: readonly string[]): Promise<SeqGap[]> {
  return tx.$queryRaw<SeqGap[]>`
    SELECT "deviceId", ("before" + 1)::int AS "fromSeq", ("seq" - 1)::int AS "toSeq" FROM (
      SELECT "deviceId", "deviceSeq" AS "seq", lag("deviceSeq", 1, 0::bigint) OVER (PARTITION BY "deviceId" ORDER BY "deviceSeq") AS "before"
      FROM "SyncOperation" WHERE "deviceId" = ANY(${[...deviceIds]}::uuid[])
    ) s WHERE "seq" - "before" > 1 ORDER BY "deviceId", "seq" LIMIT ${GAPS_TOLD}`
}

/** Names of officers by id. */
export async function namesOfStaff(tx: Tx, staffIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.staff.findMany({
    where: { staffId: { in: [...staffIds] } },
    select: { staffId: true, name: true },
  })
  return new Map(rows.map((row) => [row.staffId, row.name]))
}

/** Somebody who holds a role, where, and at which unit. */
export type Holder = {
  readonly staffId: string
  readonly name: string
  readonly unitId: string
  readonly place: string
}

/** Officers in service who hold one of these roles. */
export async function listHoldersOf(tx: Tx, roles: readonly string[]): Promise<Holder[]> {
  return tx.$queryRaw<Holder[]>`
    SELECT s."staffId", s."name", r."unitId", r."place" FROM "RoleHeld" r JOIN "Staff" s ON s."staffId" = r."staffId"
    WHERE r."role" = ANY(${[...roles]}) AND NOT s."disabled"`
}
