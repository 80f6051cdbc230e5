import type { FastifyInstance } from 'fastify'
import type { Log } from '../platform/log'
import type { Metrics } from '../platform/metrics'

/** One line and one count per answer: the route's pattern, never the address that was asked for. */
export function answerLog(app: FastifyInstance, log: Log, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const status = reply.statusCode
    const ms = Math.round(reply.elapsedTime)
    metrics.observe({ method: request.method, route, status, seconds: ms / 1000 })
    const calls = route === '/trpc/:path' ? { procedures: namesOf(request.params) } : {}
    log.info({ requestId: request.id, method: request.method, route, status, ms, ...calls }, 'answered')
  })
}

/** Names of the procedures of a batch; anything that is no name of ours is not written. */
function namesOf(params: unknown): string {
  const path = typeof params === 'object' && params !== null && 'path' in params ? String(params.path) : ''
  return /^[A-Za-z.,]{1,400}$/.test(path) ? path : 'unknown'
}
