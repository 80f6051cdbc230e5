import { LentBlock } from '@shared/station/view/device-view'
import * as z from 'zod/mini'
import { type DeviceContext, enrolledDevice } from '../device-context'
import { addBlock, countNumbers } from '../local/numbers'
import type { Remote } from '../remote/call'
import { newId, nowOf } from '../world'

/** Borrows the next numbers while there is a network and few are left; does nothing otherwise. */
export async function borrowNumbers(ctx: DeviceContext, remote: Remote): Promise<void> {
  // The server lends numbers of its own year: by the year of a clock that is far off there would never be enough.
  const { skewMs } = await enrolledDevice(ctx)
  const { left, low } = await countNumbers(ctx, yearAt(Date.parse(nowOf(ctx.world)) - (skewMs ?? 0)))
  if (!low) return
  const { block } = await remote.call(
    'device.lendBlock',
    { opId: newId(ctx.world), left },
    z.strictObject({ block: LentBlock }),
  )
  await addBlock(ctx, block)
  ctx.changed()
}

/** The year in Asia/Shanghai by the device's clock. */
export function yearHere(ctx: Pick<DeviceContext, 'world'>): number {
  return yearAt(Date.parse(nowOf(ctx.world)))
}

function yearAt(ms: number): number {
  return Number(new Date(ms + 8 * 3_600_000).toISOString().slice(0, 4))
}
