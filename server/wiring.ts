import type { FastifyInstance } from 'fastify'
import { attachmentWiring } from './modules/attachment'
import { auditWiring } from './modules/audit'
import { bundleWiring } from './modules/bundle'
import { callInstead, caseWiring, mandatedCase, mayReadAttachment, principalsOf } from './modules/case'
import { exchangeWiring } from './modules/exchange'
import { identityWiring, reachOf } from './modules/identity'
import { mandateWiring, mayReadMandate } from './modules/mandate'
import { noticeWiring } from './modules/notice'
import { stockShelf } from './modules/service-item'
import { mayReadHeldFile } from './modules/sync'
import type { Settings } from './platform/env'
import type { ScheduledJob } from './platform/jobs'
import type { OutboxHandlers } from './platform/outbox'
import { makeRequestContext } from './platform/session'
import type { Services } from './platform/trpc'

/** What the modules hang on the process beside their procedures. Each module adds its line here and nowhere else. */
export type Wiring = {
  /** Plain HTTP: files, papers, public verification. Registered in this order. */
  readonly plugins: readonly ((app: FastifyInstance) => Promise<void>)[]
  readonly outboxHandlers: OutboxHandlers
  readonly jobs: readonly ScheduledJob[]
  /** What is made ready once the process answers, so that no first caller waits for it. */
  readonly warmUps: readonly (() => Promise<void>)[]
}

export function wireModules(services: Services, settings: Settings): Wiring {
  const makeContext = makeRequestContext(services)
  const notice = noticeWiring(services, settings, {
    makeContext,
    mayReadCase: mayReadAttachment,
    mayReadMandate,
    openidOf: async (tx, accountId) => (await reachOf(tx, services.keys, { personId: null, accountId })).openid,
    onUndelivered: (tx, message) => callInstead(services, tx, message),
  })
  const attachment = attachmentWiring(services, {
    makeContext,
    mayReadCase: mayReadAttachment,
    mayReadWaiting: mayReadHeldFile,
    dataFolder: settings.dataFolder,
  })
  const exchange = exchangeWiring(services, settings)
  return {
    plugins: [...attachment.plugins, ...notice.plugins],
    outboxHandlers: {
      ...notice.outboxHandlers,
      ...exchange.outboxHandlers,
      ...bundleWiring(services).outboxHandlers,
    },
    jobs: [
      ...auditWiring(services).jobs,
      ...identityWiring(services, { principalsOf }).jobs,
      ...mandateWiring(services, { caseOf: mandatedCase }).jobs,
      ...attachment.jobs,
      ...caseWiring(services).jobs,
      ...exchange.jobs,
    ],
    warmUps: [() => stockShelf(services.db)],
  }
}
