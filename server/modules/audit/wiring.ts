import type { ScheduledJob } from '../../platform/jobs'
import type { Services } from '../../platform/trpc'
import { signHead } from './chain-head'
import { sealRows } from './seal-rows'

/** What this module hangs on the process: sealing within the minute, and each night what was left behind and the day's signed head. */
export function auditWiring(services: Pick<Services, 'db' | 'clock' | 'keys' | 'county' | 'log'>): {
  readonly jobs: readonly ScheduledJob[]
} {
  const nightly = async () => {
    await sealRows(services, true)
    await signHead(services)
  }
  return {
    jobs: [
      { name: 'audit.seal', cron: '* * * * *', run: async () => void (await sealRows(services)) },
      { name: 'audit.head', cron: '55 23 * * *', run: nightly },
    ],
  }
}
