import { Id, OpId } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import * as z from 'zod/mini'
import { staff, write } from '../../../../platform/trpc'
import { workingDevice } from '../../device-of'
import { lockRecovery, saveRecovery } from '../../store/vault-store'

/** 找回好了 — the device has its key; what was sealed for it is removed here. Throws `sync.recoveryGone` for a request of anybody else. */
export const endVaultRecovery = write({
  access: staff('villageClerk', 'helper', 'windowClerk', 'issuer'),
  audit: 'device.end-vault-recovery',
  input: z.strictObject({ opId: OpId, recoveryId: Id }),
  output: z.strictObject({ state: z.literal('taken') }),
  run: async (ctx, input) => {
    const { device } = await workingDevice(ctx)
    const found = await lockRecovery(ctx.tx, input.recoveryId)
    const isOwn =
      ctx.actor.kind === 'staff' && found?.staffId === ctx.actor.staffId && found.deviceId === device.deviceId
    if (found === null || !isOwn || found.state !== 'approved') throw problem('sync.recoveryGone')
    ctx.audit.about('device', device.deviceId)
    await saveRecovery(ctx.tx, found.recoveryId, { state: 'taken', envelope: null })
    return { state: 'taken' as const }
  },
})
