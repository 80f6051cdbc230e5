import type { Settings } from '../../platform/env'
import type { ScheduledJob } from '../../platform/jobs'
import type { OutboxHandlers } from '../../platform/outbox'
import type { Services } from '../../platform/trpc'
import { PROVINCE_KIND } from './enqueue'
import { nightlyRange, reconcile } from './reconcile'
import { reportActs } from './report-acts'

/** What this module hangs on the process: the handler of reports and the nightly reconciliation. */
export function exchangeWiring(
  services: Services,
  settings: Pick<Settings, 'province'>,
): { readonly outboxHandlers: OutboxHandlers; readonly jobs: readonly ScheduledJob[] } {
  const { province } = settings
  return {
    outboxHandlers: { [PROVINCE_KIND]: reportActs(services, province) },
    jobs:
      province === null
        ? []
        : [
            {
              name: 'exchange.reconcile',
              cron: '20 2 * * *',
              run: async () => {
                await reconcile(services, province, nightlyRange(services.clock.today()))
              },
            },
          ],
  }
}
