import fastifyCookie from '@fastify/cookie'
import fastifyRateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import pino from 'pino'
import { noticeWiring } from '../../../../../server/modules/notice'
import type { MayReadCase } from '../../../../../server/modules/notice/paper-readers'
import { makeRequestContext } from '../../../../../server/platform/session'
import { problemAnswers } from '../../../../../server/plugins/problem-answers'
import { securityHeaders } from '../../../../../server/plugins/security-headers'
import type { TestCounty } from '../../../../support/actors'

/** The pages of this module behind the server's own headers, limits and error answers. */
export async function openNoticeApp(county: TestCounty, mayReadCase: MayReadCase): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, routerOptions: { maxParamLength: 2_000 } }) as FastifyInstance
  problemAnswers(app, pino({ level: 'silent' }))
  await securityHeaders(app, { htmlFiles: [] })
  await app.register(fastifyRateLimit, { max: 3_000, timeWindow: 60_000 })
  await app.register(fastifyCookie)
  const { plugins } = noticeWiring(
    county.services,
    { sms: null, wechat: null, wechatTemplates: new Map() },
    {
      mayReadCase,
      mayReadMandate: async () => false,
      makeContext: makeRequestContext(county.services),
      openidOf: async () => null,
    },
  )
  for (const plugin of plugins) await plugin(app)
  return app
}
