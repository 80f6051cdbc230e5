import type { FastifyInstance } from 'fastify'
import type { Settings } from '../../platform/env'
import type { OutboxHandlers } from '../../platform/outbox'
import type { Services } from '../../platform/trpc'
import { type CarrierNeeds, messageHandlers } from './carriers/message-handlers'
import { guidePlugin } from './pages/guide-plugin'
import { type MakeContext, papersPlugin } from './pages/papers-plugin'
import { verifyPlugin } from './pages/verify-plugin'
import { type MayReadCase, type MayReadMandate, registerCaseReader, registerMandateReader } from './paper-readers'
import { registerTemplates } from './wechat-templates'

/** What notices need of modules above them. */
export type NoticeNeeds = CarrierNeeds & {
  readonly mayReadCase: MayReadCase
  readonly mayReadMandate: MayReadMandate
  readonly makeContext: MakeContext
}

/** What this module hangs on the process: papers, public verification and the carriers of messages. */
export function noticeWiring(
  services: Services,
  settings: Pick<Settings, 'sms' | 'wechat' | 'wechatTemplates'>,
  needs: NoticeNeeds,
): {
  readonly plugins: readonly ((app: FastifyInstance) => Promise<void>)[]
  readonly outboxHandlers: OutboxHandlers
} {
  registerCaseReader(needs.mayReadCase)
  registerMandateReader(needs.mayReadMandate)
  registerTemplates(settings.wechatTemplates)
  return {
    plugins: [papersPlugin(needs.makeContext), guidePlugin(services), verifyPlugin(services)],
    outboxHandlers: messageHandlers({ ...needs, services, settings }),
  }
}
