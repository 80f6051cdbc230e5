import { Id, OpId } from '@shared/kernel/id'
import * as z from 'zod/mini'
import { staff, write } from '../../../../platform/trpc'
import { saveRecovery } from '../../store/vault-store'
import { recoveryToDecide } from '../../vault-recovery'

/** 不同意找回 — with a reason; nothing is opened, and the clerk may ask again. Throws `sync.recoveryGone`, `identity.notAllowed`. */
export const refuseVaultRecovery = write({
  access: staff('centreDirector', 'hallDirector', 'systemAdmin'),
  audit: 'device.refuse-vault-recovery',
  input: z.strictObject({ opId: OpId, recoveryId: Id, reason: z.string().check(z.minLength(2), z.maxLength(200)) }),
  output: z.strictObject({ state: z.literal('refused') }),
  run: async (ctx, input) => {
    const { recovery, staffId } = await recoveryToDecide(ctx, input.recoveryId)
    ctx.audit.about('vault-recovery', recovery.recoveryId)
    const decidedAt = new Date(ctx.now)
    await saveRecovery(ctx.tx, recovery.recoveryId, {
      ...{ state: 'refused', decidedBy: staffId, decidedAt, decision: input.reason },
    })
    return { state: 'refused' as const }
  },
})
