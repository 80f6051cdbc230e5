import { Id } from '@shared/kernel/id'
import { ExportOwner } from '@shared/sync/export/import-view'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { deviceAt, deviceStateOf } from '../../station'
import { assertMayCarry } from '../policy'

/** 文件是哪台设备的 — name, point and state of the device that a file names; shown before anything of it is handed in. Throws `sync.deviceUnknown`. */
export const getExportOwner = read({
  access: staff('centreDirector', 'hallDirector', 'windowClerk', 'townReviewer', 'systemAdmin'),
  audit: 'sync.get-export-owner',
  input: z.strictObject({ deviceId: Id }),
  output: ExportOwner,
  run: async (ctx, input) => {
    const { device, point } = await deviceAt(ctx, input.deviceId)
    assertMayCarry(ctx.actor, point)
    ctx.audit.about('device', device.deviceId)
    return { deviceId: device.deviceId, name: device.name, pointName: point.name, state: deviceStateOf(device.state) }
  },
})
