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
  await tx.$executeRaw`SELECT 1 FROM "Device" WHERE "deviceId" = ${deviceId}::uuid FOR UPDATE`
  return findDevice(tx, deviceId)
}

/** Devices of these points, those that were never heard of again first; at most 500. */
export async function listDevicesOf(tx: Tx, points: readonly string[]): Promise<Device[]> {
  return tx.device.findMany({
    where: { pointId: { in: [...points] } },
    orderBy: [{ lastSeenAt: { sort: 'asc', nulls: 'first' } }, { deviceId: 'asc' }],
    take: 500,
  })
}

/** What a device says of itself. */
export async function saveHeartbeat(
  tx: Tx,
  deviceId: string,
  said: Pick<Device, 'lastSeenAt' | 'unsent' | 'oldestUnsentAt' | 'appVersion' | 'skewMs' | 'persisted'>,
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
