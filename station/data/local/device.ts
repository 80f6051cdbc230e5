import { asEnrolled, type DeviceContext, type EnrolledDevice } from '../device-context'
import type { DeviceRecord } from './database'

/** Changes the device's registration. Throws `sync.deviceUnknown` where there is none. */
export async function changeDevice(ctx: DeviceContext, change: Partial<DeviceRecord>): Promise<EnrolledDevice> {
  const { device } = ctx.db.kept
  const changed = await ctx.db.kept.transaction('rw', device, async () => {
    const row = await device.get('device')
    if (row === undefined) return undefined
    const next = { ...row, ...change }
    await device.put(next)
    return next
  })
  ctx.changed()
  return asEnrolled(changed)
}

/** What the server's clock says about ours: how far we are off, and in the demo county the clock that we go by from now on. */
export async function noteServerTime(ctx: DeviceContext, serverNow: string, followClock: boolean): Promise<void> {
  const skewMs = ctx.machineMs() - Date.parse(serverNow)
  const aheadMs = followClock ? -skewMs : 0
  ctx.follow(aheadMs)
  await changeDevice(ctx, {
    skewMs: followClock ? 0 : skewMs,
    followClock,
    aheadMs,
    lastServerMs: ctx.world.nowMs(),
  })
}
