import type { RunContext } from '../../platform/trpc'
import { orgTree } from '../organisation'
import { mayLookAtHeld } from './policy'
import { listDevicesOf } from './store/device-store'

/** 哪台设备、哪个站 — where a held operation comes from. */
export type HeldPlace = { readonly deviceId: string; readonly deviceName: string; readonly pointName: string }

/** Devices whose held operations this officer may look at, by id: those of their own points and of the points that they answer for. */
export async function heldPlaces(ctx: RunContext): Promise<ReadonlyMap<string, HeldPlace>> {
  const { points } = await orgTree(ctx.tx)
  const within = [...points.values()].filter((point) => mayLookAtHeld(ctx.actor, point))
  const devices = await listDevicesOf(
    ctx.tx,
    within.map((point) => point.pointId),
  )
  return new Map(
    devices.map(({ deviceId, name, pointId }) => [
      deviceId,
      { deviceId, deviceName: name, pointName: points.get(pointId)?.name ?? '' },
    ]),
  )
}
