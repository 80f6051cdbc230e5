import type { ClerkSeat } from '../../../vault/open-clerk'
import { clerkOf, type DeviceContext } from '../../device-context'

/**
 * Puts the proof of a session that was just opened into the clerk's vault, or takes the one that lies there into the hand: from now on requests carry
 * it. Without one the server answers as to nobody, and the clerk signs in when it matters.
 */
export async function keepProof(ctx: DeviceContext, seat: ClerkSeat, fresh: string | null): Promise<void> {
  const { staffId } = clerkOf(ctx)
  const { clerks } = ctx.db.kept
  if (fresh !== null) {
    await clerks.update(staffId, { proof: await ctx.vault.seal(aboutProof(staffId), fresh) })
    seat.holdProof(fresh)
    return
  }
  const kept = (await clerks.get(staffId))?.proof
  seat.holdProof(kept === undefined ? null : await ctx.vault.open<string>(aboutProof(staffId), kept))
}

const aboutProof = (staffId: string) => `proof/${staffId}`
