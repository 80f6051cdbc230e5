import type { ServicePoint } from '@shared/organisation/service-point'
import { problem } from '@shared/problem/problem'
import type { RequestDevice, RunContext } from '../../platform/trpc'
import { getPoint } from '../organisation'

/** The device behind a request with its point. Throws `sync.deviceUnknown` without one, `sync.deviceStopped` for one that was stopped. */
export async function workingDevice(ctx: RunContext): Promise<{ device: RequestDevice; point: ServicePoint }> {
  const { device } = ctx.request
  if (device === null) throw problem('sync.deviceUnknown')
  if (device.state === 'revoked') throw problem('sync.deviceStopped')
  return { device, point: await getPoint(ctx.tx, device.pointId) }
}
