import fastify from 'fastify'
import { type Fault, FaultPlan, underFault } from './faults'
import { INBOX_CSS, renderInboxPage } from './inbox-page'
import { registerProvincePlatform } from './province-platform'
import { ReceivedList } from './received'
import { registerSmsGateway } from './sms-gateway'
import type { Credentials } from './stand-in-parts'
import { registerWechatApi } from './wechat-api'

/** 替身 — where the other systems' stand-ins answer, with the credentials they expect. `url` ends without a slash. */
export type StandIns = {
  readonly wechat: Credentials & { readonly url: string }
  readonly sms: Credentials & { readonly url: string }
  readonly province: Credentials & { readonly url: string }
  readonly inboxUrl: string
  readonly received: ReceivedList
  readonly faults: FaultPlan
  readonly close: () => Promise<void>
}

const DEFAULTS = {
  sms: { key: 'demo-sms', secret: 'demo-sms-secret' },
  wechat: { key: 'wxdemo0000000001', secret: 'demo-wechat-secret' },
  province: { key: 'demo-province', secret: 'demo-province-secret' },
} as const

/** Starts the stand-ins on 127.0.0.1; port 0 takes a free one. They keep what they got in memory only. */
export async function startStandIns({ port = 0 }: { port?: number } = {}): Promise<StandIns> {
  const app = fastify({ logger: false, bodyLimit: 262_144, forceCloseConnections: true })
  const received = new ReceivedList()
  const faults = new FaultPlan()
  // Signatures cover the bytes, so bodies are kept as they came.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body))
  const parts = {
    ...DEFAULTS,
    received,
    underFault: (peer: string, exchange: Parameters<typeof underFault>[2], work: () => object) =>
      underFault(faults, peer, exchange, work),
  }
  registerWechatApi(app, parts)
  registerSmsGateway(app, parts)
  registerProvincePlatform(app, parts)
  app.get('/standin/inbox', async (_, reply) =>
    reply.type('text/html; charset=utf-8').send(renderInboxPage(received.list())),
  )
  app.get('/standin/inbox.css', async (_, reply) => reply.type('text/css').send(INBOX_CSS))
  app.get('/standin/inbox.json', async () => received.list())
  app.post('/standin/faults', async (request) => {
    const { peer, fault, times } = JSON.parse(String(request.body || '{}')) as {
      peer: string
      fault: Fault
      times?: number
    }
    faults.add(peer, fault, times)
    return { planned: times ?? 1 }
  })
  const base = await app.listen({ host: '127.0.0.1', port })
  return {
    wechat: { ...DEFAULTS.wechat, url: `${base}/wechat` },
    sms: { ...DEFAULTS.sms, url: `${base}/sms` },
    province: { ...DEFAULTS.province, url: `${base}/province` },
    inboxUrl: `${base}/standin/inbox`,
    received,
    faults,
    close: () => app.close(),
  }
}
