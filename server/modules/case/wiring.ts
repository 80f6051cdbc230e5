import type { ScheduledJob } from '../../platform/jobs'
import type { Services } from '../../platform/trpc'
import { sweepCases } from './clock/sweep-cases'

/** What this module hangs on the process: the hourly round of the law's clock; shortly after midnight it meets the new day. */
export function caseWiring(services: Services): { readonly jobs: readonly ScheduledJob[] } {
  return {
    jobs: [
      {
        name: 'case.sweep',
        cron: '3 * * * *',
        run: async () => {
          const count = await sweepCases(services)
          services.log.info({ ...count }, 'cases settled')
        },
      },
    ],
  }
}
