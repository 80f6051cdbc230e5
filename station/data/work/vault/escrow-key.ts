import * as z from 'zod/mini'
import type { ServerBox } from '../../../vault/seal'
import { clerkOf, type DeviceContext } from '../../device-context'
import { toBase64Url } from '../../digest'
import type { Remote } from '../../remote/call'
import { newId } from '../../world'

/** Gives the server a clerk's key, sealed, for two persons to bring back when the PIN is forgotten. */
export async function escrowKey(ctx: DeviceContext, remote: Remote, { envelope }: ServerBox): Promise<void> {
  await remote.call('device.keepVaultKey', { opId: newId(ctx.world), envelope: toBase64Url(envelope) }, z.unknown())
}

/** The same for a key that was made without a network, on a device of before the vault. */
export async function escrowPending(ctx: DeviceContext, remote: Remote): Promise<void> {
  const { staffId } = clerkOf(ctx)
  const { clerks } = ctx.db.kept
  const pending = (await clerks.get(staffId))?.escrow
  if (pending === undefined) return
  await escrowKey(ctx, remote, pending)
  await clerks.update(staffId, (row) => {
    delete (row as { escrow?: unknown }).escrow
  })
}
