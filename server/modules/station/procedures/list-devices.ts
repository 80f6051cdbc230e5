import { DeviceRow } from '@shared/station/view/device-view'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { orgTree } from '../../organisation'
import { looksAfter, worksAt } from '../policy'
import { presentDevice } from '../presenter'
import { listDevicesOf } from '../store/device-store'

/** 设备一览 — devices of the caller's own points and of those below the place that the caller looks after, the silent ones first. */
export const listDevices = read({
  access: staff(),
  audit: 'device.list',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(DeviceRow) }),
  run: async (ctx) => {
    const { points } = await orgTree(ctx.tx)
    const own = [...points.values()].filter((point) => worksAt(ctx.actor, point) || looksAfter(ctx.actor, point))
    const devices = await listDevicesOf(
      ctx.tx,
      own.map((point) => point.pointId),
    )
    return { rows: devices.map((device) => presentDevice(device, points.get(device.pointId)?.name ?? '', null)) }
  },
})
