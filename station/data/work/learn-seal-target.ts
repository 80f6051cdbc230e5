import { SealTarget } from '@shared/sync/sealed-operation'
import { type DeviceContext, enrolledDevice } from '../device-context'
import { changeDevice } from '../local/device'
import type { Remote } from '../remote/call'
import { nowOf } from '../world'

/** Asks whom to seal to, once a year and on the first day; without an answer the key of the year before goes on, for it opens as well. */
export async function learnSealTarget(ctx: DeviceContext, remote: Remote): Promise<void> {
  const device = await enrolledDevice(ctx)
  const year = Number(nowOf(ctx.world).slice(0, 4))
  if (device.sealTo?.year === year) return
  const target = await remote.call('device.getSealTarget', {}, SealTarget)
  await changeDevice(ctx, { sealTo: { year, target } })
}
