import { Id } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import { type RecoveryState, VaultRecoveryAnswer } from '@shared/station/view/vault-recovery'
import * as z from 'zod/mini'
import { read, staff } from '../../../../platform/trpc'
import { approversAt } from '../../approvers'
import { workingDevice } from '../../device-of'
import { findRecovery } from '../../store/vault-store'

/**
 * 找回走到哪 — asked by the clerk and the device that asked: while it waits, whom to call; once approved, the vault's key sealed to the device's own
 * recovery key; refused, why. Throws `sync.recoveryGone` for a request of anybody else.
 */
export const getVaultRecovery = read({
  access: staff('villageClerk', 'helper', 'windowClerk', 'issuer'),
  audit: 'device.get-vault-recovery',
  input: z.strictObject({ recoveryId: Id }),
  output: VaultRecoveryAnswer,
  run: async (ctx, input) => {
    const { device, point } = await workingDevice(ctx)
    const found = await findRecovery(ctx.tx, input.recoveryId)
    const isOwn =
      ctx.actor.kind === 'staff' && found?.staffId === ctx.actor.staffId && found.deviceId === device.deviceId
    if (found === null || !isOwn) throw problem('sync.recoveryGone')
    ctx.audit.about('device', device.deviceId)
    const isOpen = found.state === 'asked' || found.state === 'approved'
    const isOver = isOpen && found.expiresAt <= new Date(ctx.now)
    const state = isOver ? 'expired' : (found.state as RecoveryState)
    const envelope = isOver ? null : found.envelope
    if (envelope === null) ctx.audit.nothingShown()
    return {
      state,
      envelope: envelope === null ? null : Buffer.from(envelope).toString('base64url'),
      reason: state === 'refused' ? found.decision : null,
      approvers: state === 'asked' ? await approversAt(ctx.tx, point, found.staffId) : [],
    }
  },
})
