import { isWithinPlace } from '@shared/identity/actor'
import type { ServicePoint } from '@shared/organisation/service-point'
import { problem } from '@shared/problem/problem'
import type { RequestContext, RequestDevice, RunContext } from '../../platform/trpc'
import { getPoint } from '../organisation'
import { type Device, findDevice } from './store/device-store'

/** The device behind a request with its point. Throws `sync.deviceUnknown` without one, `sync.deviceStopped` for one that was stopped. */
export async function workingDevice(ctx: RunContext): Promise<{ device: RequestDevice; point: ServicePoint }> {
  const { device } = ctx.request
  if (device === null) throw problem('sync.deviceUnknown')
  if (device.state === 'revoked') throw problem('sync.deviceStopped')
  return { device, point: await getPoint(ctx.tx, device.pointId) }
}

/** A device by its id with its point, whoever asks. Throws `sync.deviceUnknown` for one that was never enrolled, or stands in another county. */
export async function deviceAt(
  ctx: Pick<RunContext, 'tx' | 'services'>,
  deviceId: string,
): Promise<{ device: Device; point: ServicePoint }> {
  const device = await findDevice(ctx.tx, deviceId)
  if (device === null) throw problem('sync.deviceUnknown')
  const point = await getPoint(ctx.tx, device.pointId)
  if (!isWithinPlace(point.division, ctx.services.county)) throw problem('sync.deviceUnknown')
  return { device, point }
}

/** The device behind a push with its point. */
export type PushingDevice = { readonly deviceId: string; readonly point: ServicePoint }

/**
 * The device behind a push: its credential must be that of the device named, and its point must lie in this county. A stopped device may still
 * send, because nothing that a person handed in may be lost; it is kept aside.
 */
export async function pushingDevice(request: RequestContext, named: string): Promise<PushingDevice> {
  const { device } = request
  if (device === null || device.deviceId !== named) throw problem('sync.deviceUnknown')
  const point = await getPoint(request.services.db, device.pointId)
  if (!isWithinPlace(point.division, request.services.county)) throw problem('sync.deviceUnknown')
  return { deviceId: device.deviceId, point }
}
