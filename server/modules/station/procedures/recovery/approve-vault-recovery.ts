import { ApprovalAnswer, ApproveVaultRecovery } from '@shared/station/view/vault-recovery'
import { staff, write } from '../../../../platform/trpc'
import { saveRecovery } from '../../store/vault-store'
import { MOST_WRONG_CODES, RECOVERY_MS, recoveryToDecide, resealVaultKey } from '../../vault-recovery'

/**
 * 同意找回 — the second person, with the six digits that the clerk read out: the vault's key is opened and sealed anew to that device alone. A wrong
 * code is counted and answered, so that it is on the record; the fifth refuses the request. Throws `sync.recoveryGone`, `sync.noVaultKey`,
 * `sync.deviceStopped`, `identity.notAllowed`.
 */
export const approveVaultRecovery = write({
  access: staff('centreDirector', 'hallDirector', 'systemAdmin'),
  audit: 'device.approve-vault-recovery',
  input: ApproveVaultRecovery,
  output: ApprovalAnswer,
  run: async (ctx, input) => {
    const { recovery, staffId } = await recoveryToDecide(ctx, input.recoveryId)
    ctx.audit.about('vault-recovery', recovery.recoveryId)
    const decidedAt = new Date(ctx.now)
    const triesLeft = MOST_WRONG_CODES - recovery.wrongCodes
    if (input.checkCode === recovery.checkCode) {
      const envelope = await resealVaultKey(ctx, recovery)
      const expiresAt = new Date(decidedAt.getTime() + RECOVERY_MS)
      ctx.audit.purpose('approved')
      await saveRecovery(ctx.tx, recovery.recoveryId, {
        ...{ state: 'approved', decidedBy: staffId, decidedAt, envelope, expiresAt },
      })
      return { outcome: 'approved' as const, triesLeft }
    }
    const wrongCodes = recovery.wrongCodes + 1
    const isLast = wrongCodes >= MOST_WRONG_CODES
    ctx.audit.purpose('wrong check code')
    await saveRecovery(ctx.tx, recovery.recoveryId, {
      wrongCodes,
      ...(isLast ? { state: 'refused', decidedBy: staffId, decidedAt, decision: '核对码输错多次' } : {}),
    })
    return { outcome: isLast ? ('refused' as const) : ('wrongCode' as const), triesLeft: triesLeft - 1 }
  },
})
