import { DeviceBoard } from '@shared/station/view/device-view'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { orgTree } from '../../organisation'
import { deviceBoard } from '../device-board'
import { looksAfter, mayStopDevice } from '../policy'

/** 设备一览 — devices of the caller's own points and of those below the place that the caller looks after, the silent ones first. */
export const listDevices = read({
  access: staff(),
  audit: 'device.list',
  input: z.strictObject({}),
  output: DeviceBoard,
  run: async (ctx) => {
    const { points } = await orgTree(ctx.tx)
    const seen = [...points].filter(([, point]) => mayStopDevice(ctx.actor, point))
    const own = seen.filter(([, point]) => looksAfter(ctx.actor, point))
    return {
      serverNow: ctx.now,
      rows: await deviceBoard(ctx.tx, new Map(seen)),
      points: own.map(([pointId, { name }]) => ({ pointId, name })),
    }
  },
})
