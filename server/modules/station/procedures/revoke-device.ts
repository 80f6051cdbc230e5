import { Id, OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { staff, write } from '../../../platform/trpc'
import { getPoint } from '../../organisation'
import { mayStopDevice } from '../policy'
import { lockDevice, saveStopped } from '../store/device-store'

/**
 * 停用设备 — lost, stolen or broken. From now on it gets nothing; what it still sends is kept aside until somebody has looked at it (S21).
 * Throws `sync.deviceUnknown`, `identity.notAllowed`.
 */
export const revokeDevice = write({
  access: staff(),
  audit: 'device.revoke',
  input: z.strictObject({ opId: OpId, deviceId: Id, reason: z.string().check(z.minLength(2), z.maxLength(200)) }),
  output: z.strictObject({ deviceId: Id, state: z.literal('revoked') }),
  run: async (ctx, input) => {
    const device = await lockDevice(ctx.tx, input.deviceId)
    if (device === null || ctx.actor.kind !== 'staff') throw problem('sync.deviceUnknown')
    if (!mayStopDevice(ctx.actor, await getPoint(ctx.tx, device.pointId))) throw problem('identity.notAllowed')
    ctx.audit.about('device', device.deviceId)
    await saveStopped(ctx.tx, device.deviceId, {
      state: 'revoked',
      at: new Date(ctx.now),
      by: ctx.actor.staffId,
      reason: input.reason,
    })
    return { deviceId: device.deviceId, state: 'revoked' as const }
  },
})
