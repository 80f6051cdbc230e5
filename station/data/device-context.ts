import { problem } from '@shared/problem/problem'
import type { Sealer } from '../vault/seal'
import type { Databases, DeviceRecord } from './local/database'
import type { World } from './world'

/** 本机 — what every part of the station works with. `vault` seals and opens only while a clerk has the device open. */
export type DeviceContext = {
  /** The world, with the clock that the device goes by. */
  readonly world: World
  /** The machine's own clock, for waits and leases: it never jumps with a demo. */
  readonly machineMs: () => number
  /** Goes by a clock that is so many milliseconds ahead of the machine's (the demo county's); 0 is the machine's own. */
  readonly follow: (aheadMs: number) => void
  readonly db: Databases
  readonly vault: Sealer
  /** The clerk who has the device open; null while it is locked. */
  readonly clerk: () => { readonly staffId: string; readonly name: string } | null
  /** Tell after every write: boards are filled anew here and in the other tabs. */
  readonly changed: () => void
}

/** The clerk at the device. Throws `sync.locked`. */
export function clerkOf(ctx: Pick<DeviceContext, 'clerk'>): { readonly staffId: string; readonly name: string } {
  const clerk = ctx.clerk()
  if (clerk === null) throw problem('sync.locked')
  return clerk
}

/** The registration of a device that the county knows. */
export type EnrolledDevice = DeviceRecord & { point: NonNullable<DeviceRecord['point']>; county: string }

/** The registration of this device. Throws `sync.deviceUnknown` before it is complete. */
export async function enrolledDevice(ctx: Pick<DeviceContext, 'db'>): Promise<EnrolledDevice> {
  return asEnrolled(await ctx.db.kept.device.get('device'))
}

/** A registration as it lies in the store, complete. Throws `sync.deviceUnknown` when it is not. */
export function asEnrolled(device: DeviceRecord | undefined): EnrolledDevice {
  if (device?.point == null || device.county === null) throw problem('sync.deviceUnknown')
  return { ...device, point: device.point, county: device.county }
}
