import { problem } from '@shared/problem/problem'
import { assertGoodPin } from '../vault/pin'
import type { VaultKey } from '../vault/vault-key'
import type { SignedIn, Station } from './station-api'
import type { StationParts } from './station-door'
import { enrolDevice, type SignOn, signIn } from './work/sign-on'
import { beginVault, tryPin } from './work/vault/clerk-key'
import { keepProof } from './work/vault/keep-proof'
import { askRecovery, readRecovery, takeRecovery } from './work/vault/recover-key'
import { sealOlderRows } from './work/vault/seal-older-rows'

/** Who is at the device: signing in, enrolling, PIN, the key brought back by two persons, the lock. */
export function signOnDoor({ ctx, remote, seat, schedule, filled, lockAll, setLock }: StationParts) {
  let signOn: SignOn | null = null
  const sit = async (clerk: { staffId: string; name: string }, key: VaultKey): Promise<void> => {
    seat.sit({ staffId: clerk.staffId, name: clerk.name }, key)
    await keepProof(ctx, seat, signOn?.signedIn.staffId === clerk.staffId ? signOn.proof : null)
    signOn = null
    await sealOlderRows(ctx)
    await filled()
    await schedule.lead()
    ctx.changed()
    void schedule.runNow()
  }
  const whoSignedIn = (): SignedIn => {
    if (signOn === null) throw problem('identity.signInFirst')
    return signOn.signedIn
  }
  return {
    signIn: async (input) => {
      signOn = await signIn(ctx, remote, input)
      seat.holdProof(signOn.proof)
      // Signed in again by whoever has the device open: what waited for that goes on.
      if (seat.clerk()?.staffId === signOn.signedIn.staffId) {
        await keepProof(ctx, seat, signOn.proof)
        void schedule.runNow()
      }
      return signOn.signedIn
    },
    enrol: async ({ deviceName, pointId, code, pin }) => {
      const clerk = whoSignedIn()
      assertGoodPin(pin)
      await enrolDevice(ctx, remote, { deviceName, pointId, code })
      await sit(clerk, await beginVault(ctx, remote, clerk, pin))
    },
    setPin: async (pin) => {
      const clerk = whoSignedIn()
      await sit(clerk, await beginVault(ctx, remote, clerk, pin))
    },
    askRecovery: (reason) => askRecovery(ctx, remote, { staffId: whoSignedIn().staffId, reason }),
    readRecovery: () => readRecovery(ctx, remote, whoSignedIn().staffId),
    takeRecovery: async (pin) => {
      const clerk = whoSignedIn()
      await sit(clerk, await takeRecovery(ctx, remote, { staffId: clerk.staffId, pin }))
    },
    unlock: async (input) => {
      const tried = await tryPin(ctx, input)
      if (tried.ok) await sit(tried.clerk, tried.key)
      else await filled()
      return tried.ok ? { ok: true } : tried
    },
    lock: async () => {
      await lockAll()
      await filled()
    },
    touch: seat.touch,
    show: seat.show,
    setLock: async (limits) => {
      await setLock(limits)
      await filled()
    },
  } satisfies Partial<Station>
}
