import { addDays } from '@shared/kernel/plain-date'
import type { ScheduledJob } from '../../platform/jobs'
import type { Services } from '../../platform/trpc'
import { type CaseOf, registerCaseOf } from './matters'
import { remindEnding } from './remind-ending'

/** What this module hangs on the process: the word that a mandate ends soon. `caseOf` is told by the module that owns cases. */
export function mandateWiring(
  services: Services,
  needs: { readonly caseOf: CaseOf },
): { readonly jobs: readonly ScheduledJob[] } {
  registerCaseOf(needs.caseOf)
  return {
    jobs: [
      {
        name: 'mandate.ending',
        cron: '20 9 * * *',
        run: async () => {
          const count = await remindEnding(services, addDays(services.clock.today(), DAYS_BEFORE))
          if (count > 0) services.log.info({ count }, 'mandates end soon')
        },
      },
    ],
  }
}

/** A week is enough to make another one. */
const DAYS_BEFORE = 7
