import { KeepVaultKey } from '@shared/station/view/vault-recovery'
import * as z from 'zod/mini'
import { staff, write } from '../../../../platform/trpc'
import { workingDevice } from '../../device-of'
import { assertWorksAt } from '../../policy'
import { insertVaultKey } from '../../store/vault-store'
import { readVaultEnvelope } from '../../vault-recovery'

/**
 * 保管开箱钥匙 — keeps the key of the clerk's vault on this device as it came, sealed to the county; the newest is the current one. Throws
 * `sync.vaultKeyUnfit` for what is no such envelope. It is opened only when two persons recover the vault.
 */
export const keepVaultKey = write({
  access: staff('villageClerk', 'helper', 'windowClerk', 'issuer'),
  audit: 'device.keep-vault-key',
  input: KeepVaultKey,
  output: z.strictObject({ kept: z.literal(true) }),
  run: async (ctx, input) => {
    const { device, point } = await workingDevice(ctx)
    assertWorksAt(ctx.actor, point)
    ctx.audit.about('device', device.deviceId)
    await insertVaultKey(ctx.tx, {
      id: ctx.newId(),
      deviceId: device.deviceId,
      staffId: ctx.actor.staffId,
      envelope: readVaultEnvelope(ctx.services.keys, input.envelope),
      keptAt: new Date(ctx.now),
    })
    return { kept: true as const }
  },
})
