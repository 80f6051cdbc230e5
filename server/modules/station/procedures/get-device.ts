import { Id } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import { DeviceDetail } from '@shared/station/view/device-view'
import * as z from 'zod/mini'
import { read, staff } from '../../../platform/trpc'
import { deviceBoard } from '../device-board'
import { deviceAt } from '../device-of'
import { looksAfter, mayStopDevice } from '../policy'
import { presentDevice } from '../presenter'
import { namesOfStaff } from '../store/device-store'
import { listVaultsOn } from '../store/vault-store'

/** 一台设备 — what is known of it, who uses it, and what the caller may do about it. Throws `sync.deviceUnknown`, `identity.notAllowed`. */
export const getDevice = read({
  access: staff(),
  audit: 'device.get',
  input: z.strictObject({ deviceId: Id }),
  output: DeviceDetail,
  run: async (ctx, input) => {
    const { device, point } = await deviceAt(ctx, input.deviceId)
    if (!mayStopDevice(ctx.actor, point)) throw problem('identity.notAllowed')
    ctx.audit.about('device', device.deviceId)
    const rows = await deviceBoard(ctx.tx, new Map([[point.pointId, point]]))
    const row = rows.find((one) => one.deviceId === device.deviceId)
    if (row === undefined) throw problem('sync.deviceUnknown')
    const vaults = await listVaultsOn(ctx.tx, device.deviceId)
    const people = [device.staffId, device.stoppedBy ?? '', ...vaults.map((one) => one.staffId)]
    const names = await namesOfStaff(ctx.tx, people)
    return presentDevice(row, { device, vaults, names, mayIssueCode: looksAfter(ctx.actor, point) })
  },
})
