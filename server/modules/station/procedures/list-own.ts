import { OwnList } from '@shared/station/view/device-view'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { listPointTasks } from '../../task'
import { workingDevice } from '../device-of'
import { assertWorksAt } from '../policy'
import { presentOwnCase } from '../presenter'
import { listOwnCaseRows } from '../store/own-case-store'

/** 本站的件和待办 — cases that lie at the device's point, and its open tasks; for a screen that asks once. A device that keeps copies pulls. */
export const listOwn = read({
  access: staff('villageClerk', 'helper', 'windowClerk', 'issuer'),
  audit: 'device.list-own',
  input: z.strictObject({}),
  output: OwnList,
  run: async (ctx) => {
    const { device, point } = await workingDevice(ctx)
    assertWorksAt(ctx.actor, point)
    ctx.audit.about('device', device.deviceId)
    const rows = await listOwnCaseRows(ctx.tx, {
      county: ctx.services.county,
      pointId: point.pointId,
      from: { at: 0n, id: null },
      now: new Date(ctx.now),
      limit: 500,
    })
    return { serverNow: ctx.now, cases: rows.map(presentOwnCase), tasks: await listPointTasks(ctx, point.pointId) }
  },
})
