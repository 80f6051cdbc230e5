import { createHash } from 'node:crypto'
import { Id } from '@shared/kernel/id'
import { problem } from '@shared/problem/problem'
import { AskVaultRecovery, checkCodeOf } from '@shared/station/view/vault-recovery'
import * as z from 'zod/mini'
import { isPoint } from '../../../../platform/crypto'
import { staff, write } from '../../../../platform/trpc'
import { workingDevice } from '../../device-of'
import { assertWorksAt } from '../../policy'
import { lockDevice } from '../../store/device-store'
import { findVaultKey, insertRecovery, lapseRecoveries } from '../../store/vault-store'
import { RECOVERY_MS } from '../../vault-recovery'

/**
 * 申请找回 — a clerk who forgot the PIN asks for the key of the vault on this device. The answer's six digits are read out to whoever approves. Asked
 * again, the new request takes the place of the old one; after 24 hours it lapses. Throws `sync.noVaultKey`, `sync.vaultKeyUnfit` for a key
 * that is none.
 */
export const askVaultRecovery = write({
  access: staff('villageClerk', 'helper', 'windowClerk', 'issuer'),
  audit: 'device.ask-vault-recovery',
  input: AskVaultRecovery,
  output: z.strictObject({ recoveryId: Id, checkCode: z.string() }),
  run: async (ctx, input) => {
    const { device, point } = await workingDevice(ctx)
    assertWorksAt(ctx.actor, point)
    const whose = { deviceId: device.deviceId, staffId: ctx.actor.staffId }
    ctx.audit.about('device', whose.deviceId)
    const recoveryKey = Uint8Array.from(Buffer.from(input.recoveryKey, 'base64url'))
    if (!isPoint(recoveryKey)) throw problem('sync.vaultKeyUnfit')
    await lockDevice(ctx.tx, whose.deviceId)
    if ((await findVaultKey(ctx.tx, whose)) === null) throw problem('sync.noVaultKey')
    await lapseRecoveries(ctx.tx, whose)
    const askedAt = new Date(ctx.now)
    const asked = {
      recoveryId: ctx.newId(),
      checkCode: checkCodeOf(createHash('sha256').update(recoveryKey).digest()),
    }
    const expiresAt = new Date(askedAt.getTime() + RECOVERY_MS)
    await insertRecovery(ctx.tx, { ...whose, ...asked, recoveryKey, reason: input.reason, askedAt, expiresAt })
    return asked
  },
})
