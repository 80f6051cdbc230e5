import type { ServicePoint } from '@shared/organisation/service-point'
import type { DeviceRow } from '@shared/station/view/device-view'
import type { Tx } from '../../platform/db'
import { deviceStateOf } from './presenter'
import { type Device, listDevicesOf, listGaps, namesOfStaff, type SeqGap } from './store/device-store'

/** 设备看板 — the devices of these points with what is known of them and what never arrived from them; the silent ones first. */
export async function deviceBoard(tx: Tx, points: ReadonlyMap<string, ServicePoint>): Promise<DeviceRow[]> {
  const devices = await listDevicesOf(tx, [...points.keys()])
  const gaps = await listGaps(
    tx,
    devices.map((device) => device.deviceId),
  )
  const names = await namesOfStaff(tx, devices.map(lastClerkOf))
  return devices.map((device) => {
    const lost = lostOf(device, devices)
    const clerk = lastClerkOf(device)
    return {
      deviceId: device.deviceId,
      name: device.name,
      pointId: device.pointId,
      pointName: points.get(device.pointId)?.name ?? '',
      state: deviceStateOf(device.state),
      enrolledAt: device.enrolledAt.toISOString(),
      lastSeenAt: device.lastSeenAt?.toISOString() ?? null,
      lastClerk: names.get(clerk) ?? clerk,
      unsent: device.unsent,
      oldestUnsentAt: device.oldestUnsentAt?.toISOString() ?? null,
      appVersion: device.appVersion,
      persisted: device.persisted,
      stoppedReason: device.stoppedReason,
      skewMs: device.skewMs === null ? null : Number(device.skewMs),
      lost,
      missing: missingOf(device, lost, gaps),
    }
  })
}

function lastClerkOf(device: Device): string {
  return device.lastStaffId ?? device.staffId
}

/** A later enrolment under the same name at the same point took this device's place: its store is not there any more (S13). */
function lostOf(device: Device, all: readonly Device[]): DeviceRow['lost'] {
  const isReplaced = all.some(
    (other) =>
      other.pointId === device.pointId &&
      other.name === device.name &&
      other.enrolledAt.getTime() > device.enrolledAt.getTime(),
  )
  if (isReplaced) return 'replaced'
  return device.rewoundAt === null ? null : 'rewound'
}

/** Gaps between what arrived; behind it, what the device said it had made and can no longer bring. */
function missingOf(device: Device, lost: DeviceRow['lost'], gaps: readonly SeqGap[]): DeviceRow['missing'] {
  const own = gaps.filter((gap) => gap.deviceId === device.deviceId).map(({ fromSeq, toSeq }) => ({ fromSeq, toSeq }))
  const isOver = lost !== null || device.state === 'revoked'
  if (!isOver || device.saidSeq <= device.lastSeq) return own
  return [...own, { fromSeq: Number(device.lastSeq) + 1, toSeq: Number(device.saidSeq) }]
}
