import type { ScheduledJob } from '../../platform/jobs'
import type { Services } from '../../platform/trpc'
import { tellMissingYear } from './clock/missing-year'
import { replayCalendar } from './clock/replay-calendar'
import { sweepCases } from './clock/sweep-cases'

/**
 * What this module hangs on the process: the hourly round of the law's clock, which shortly after midnight meets the new day, the alarm for a year
 * without its table of working days, and the replay after another table was confirmed.
 */
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
      {
        name: 'case.missingYear',
        cron: '0 9 * * *',
        run: async () => {
          const { year, told } = await tellMissingYear(services)
          if (told > 0) services.log.warn({ year }, 'the calendar lacks a year')
        },
      },
      {
        name: 'case.replayCalendar',
        cron: '* * * * *',
        run: async () => {
          const count = await replayCalendar(services)
          if (count.finished) services.log.info({ ...count }, 'calendar replayed')
        },
      },
    ],
  }
}
