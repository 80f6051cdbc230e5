import { VaultRecoveryRow } from '@shared/station/view/vault-recovery'
import * as z from 'zod/mini'
import { read, staff } from '../../../../platform/trpc'
import { orgTree } from '../../../organisation'
import { MOST_WRONG_CODES, openRecoveriesFor } from '../../vault-recovery'

/** 待批的找回 — requests of clerks in the caller's place that wait for a second person; the caller's own are not among them. */
export const listVaultRecoveries = read({
  access: staff('centreDirector', 'hallDirector', 'systemAdmin'),
  audit: 'device.list-vault-recoveries',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(VaultRecoveryRow) }),
  run: async (ctx) => {
    const { points } = await orgTree(ctx.tx)
    const open = await openRecoveriesFor(ctx)
    if (open.length === 0) ctx.audit.nothingShown()
    return {
      rows: open.map((one) => ({
        recoveryId: one.recoveryId,
        staffName: one.staffName,
        deviceName: one.deviceName,
        pointName: points.get(one.pointId)?.name ?? '',
        reason: one.reason,
        askedAt: one.askedAt.toISOString(),
        expiresAt: one.expiresAt.toISOString(),
        triesLeft: MOST_WRONG_CODES - one.wrongCodes,
      })),
    }
  },
})
