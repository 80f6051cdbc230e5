import type { FastifyInstance } from 'fastify'
import type { Settings } from './platform/env'
import type { ScheduledJob } from './platform/jobs'
import type { OutboxHandlers } from './platform/outbox'
import type { Services } from './platform/trpc'

/** What the modules hang on the process beside their procedures. Each module adds its line here and nowhere else. */
export type Wiring = {
  /** Plain HTTP: files, papers, public verification. Registered in this order. */
  readonly plugins: readonly ((app: FastifyInstance) => Promise<void>)[]
  readonly outboxHandlers: OutboxHandlers
  readonly jobs: readonly ScheduledJob[]
}

export function wireModules(_services: Services, _settings: Settings): Wiring {
  return { plugins: [], outboxHandlers: {}, jobs: [] }
}
