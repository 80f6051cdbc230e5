import * as z from 'zod/mini'
import type { OutboxHandlers } from '../../platform/outbox'
import type { Services } from '../../platform/trpc'
import { BUNDLE_MOVED } from '../case'
import { advanceBundle } from './advance'

const Moved = z.object({ applicationId: z.string() })

/** What this module hangs on the process: an application goes on when one of its members has moved. */
export function bundleWiring(services: Services): { readonly outboxHandlers: OutboxHandlers } {
  return {
    outboxHandlers: {
      [BUNDLE_MOVED]: ({ payload }) => advanceBundle(services, z.parse(Moved, payload).applicationId),
    },
  }
}
