import type { ScheduledJob } from '../../platform/jobs'
import { deleteEnded } from '../../platform/rate-limit'
import { deleteEndedSessions } from '../../platform/session'
import type { Services } from '../../platform/trpc'
import { type PrincipalsOf, registerPrincipals } from './cared-for'
import { deleteSpentCodes } from './store/consent-store'
import { deleteOldCodes } from './store/otp-store'

/** Ended sessions and codes are kept for a month: a question about them comes late, if it comes. */
const KEEP_MS = 30 * 86_400_000

/** What this module hangs on the process: a nightly sweep of what has ended. `principalsOf` is told by the module that owns cases. */
export function identityWiring(
  services: Pick<Services, 'db' | 'clock'>,
  needs: { readonly principalsOf: PrincipalsOf },
): { readonly jobs: readonly ScheduledJob[] } {
  registerPrincipals(needs.principalsOf)
  return { jobs: [{ name: 'identity.sweep', cron: '40 3 * * *', run: () => sweepEnded(services) }] }
}

async function sweepEnded({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  const now = clock.nowMs()
  await deleteEnded(db, new Date(now))
  await deleteEndedSessions(db, new Date(now - KEEP_MS))
  await deleteOldCodes(db, new Date(now - KEEP_MS))
  await deleteSpentCodes(db, new Date(now - KEEP_MS))
}
