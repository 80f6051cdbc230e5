import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import fastifyCompress from '@fastify/compress'
import fastifyCookie from '@fastify/cookie'
import fastifyRateLimit from '@fastify/rate-limit'
import { makeProblem } from '@shared/problem/problem'
import Fastify, { type FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { Log } from './platform/log'
import type { Metrics } from './platform/metrics'
import { answerLog } from './plugins/answer-log'
import { health } from './plugins/health'
import { answerProblem, problemAnswers } from './plugins/problem-answers'
import { type ProcedureCallOptions, procedureCalls } from './plugins/procedure-calls'
import { pushAdmission } from './plugins/push-admission'
import { reloadPages } from './plugins/reload-pages'
import { securityHeaders } from './plugins/security-headers'
import { sitesOf, staticSites } from './plugins/static-sites'

/** Requests per address and minute before anything is looked at; a whole hall may sit behind one address. */
const REQUESTS_PER_MINUTE = 3_000
const BODY_BYTES = 1024 * 1024
/** A photo of 20 MB over a village line takes minutes. */
const REQUEST_MS = 600_000

/** The library's own quality is made for files that are packed once: a catalogue of 2 MB would hold a core for seconds at every pull. */
const QUICK_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 19 } }

export type AppParts = ProcedureCallOptions & {
  /** Folder of the repository, where the built clients lie. */
  readonly root: string
  readonly pool: pg.Pool
  readonly log: Log
  readonly metrics: Metrics
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null
  /** Proxies in front whose forwarded address and protocol are believed. */
  readonly trustedProxies?: readonly string[]
  /** True only while developing. */
  readonly reload?: boolean
  /** Plugins of the modules that speak plain HTTP: files, papers, public verification. */
  readonly modulePlugins: readonly ((app: FastifyInstance) => Promise<void>)[]
}

/** Assembles the server. The order is the order in which a request passes; nothing listens yet. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    // Anybody can write X-Forwarded-For; only a proxy that the settings name is believed.
    trustProxy: parts.trustedProxies?.length ? [...parts.trustedProxies] : false,
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 2_000 },
    // An address that is none never comes to a route, nor to its error handler.
    frameworkErrors: (_, request, reply) => answerProblem(request, reply, makeProblem('input.unreadable')),
    ...(parts.tls ? { https: parts.tls } : {}),
  }) as FastifyInstance
  app.server.headersTimeout = 20_000
  const sites = sitesOf(parts.root)
  answerLog(app, parts.log, parts.metrics)
  problemAnswers(app, parts.log)
  await securityHeaders(app, { htmlFiles: sites.map((site) => join(site.folder, 'index.html')) })
  if (parts.reload) reloadPages(app, sites)
  await app.register(fastifyRateLimit, { max: REQUESTS_PER_MINUTE, timeWindow: 60_000 })
  await app.register(fastifyCookie)
  await app.register(fastifyCompress, {
    threshold: 1_024,
    encodings: ['br', 'gzip', 'identity'],
    brotliOptions: QUICK_BROTLI,
  })
  health(app, parts.pool)
  pushAdmission(app)
  for (const plugin of parts.modulePlugins) await plugin(app)
  await procedureCalls(app, parts)
  await staticSites(app, sites)
  return app
}
