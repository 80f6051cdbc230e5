import { LendBlock, LentBlock } from '@shared/station/view/device-view'
import * as z from 'zod/mini'
import { staff, write } from '../../../platform/trpc'
import { workingDevice } from '../device-of'
import { lendTo } from '../numbers'
import { assertWorksAt } from '../policy'
import { presentBlock } from '../presenter'
import { lockDevice } from '../store/device-store'

/** 再借一段号 — asked by a device that has few numbers left. The same ask sent twice gets the same block. */
export const lendBlock = write({
  access: staff('villageClerk', 'helper', 'windowClerk', 'issuer'),
  audit: 'device.lend-block',
  input: LendBlock,
  output: z.strictObject({ block: LentBlock }),
  run: async (ctx) => {
    const { device, point } = await workingDevice(ctx)
    assertWorksAt(ctx.actor, point)
    ctx.audit.about('device', device.deviceId)
    await lockDevice(ctx.tx, device.deviceId)
    const block = await lendTo(ctx, device.deviceId, point)
    return { block: presentBlock(block, point, ctx.services.county) }
  },
})
