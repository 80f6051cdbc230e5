import { makeProblem, type Problem, ProblemError } from '@shared/problem/problem'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '../platform/log'
import { unexpected } from '../platform/trpc'

/** Seconds after which a caller may come back to a server that cannot serve now. */
const AGAIN_SECONDS = 5

/** How an answer of this plugin is shaped: tRPC clients read their own envelope, people a page, everything else plain JSON. */
const TRPC = /^\/trpc(\/|$)/

/**
 * Whatever goes wrong outside a procedure leaves as a Problem: unknown addresses, unreadable or too large bodies, errors nobody
 * expected. The last are logged with the request's id and nothing of what was sent.
 */
export function problemAnswers(app: FastifyInstance, log: Log): void {
  app.addHook('onSend', async (_, reply, payload) => {
    // Procedures answer with a whole `Response`, at whose status Fastify looks behind all hooks: who asks for a pause here would not see it, and
    // the compressor keeps nothing of it but the body.
    if (payload instanceof Response)
      reply.code(payload.status).type(payload.headers.get('content-type') ?? 'application/json')
    if (reply.statusCode === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', String(AGAIN_SECONDS))
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const found = problemOfError(error, request.id)
    if (found.status >= 500)
      log.error({ requestId: request.id, route: request.routeOptions.url, error }, 'request failed')
    return answerProblem(request, reply, found)
  })
}

/** Sends a Problem in the shape that this caller reads. */
export function answerProblem(request: FastifyRequest, reply: FastifyReply, found: Problem): FastifyReply {
  reply.code(found.status)
  if (TRPC.test(request.url)) return reply.type('application/json').send(JSON.stringify(trpcEnvelope(found)))
  if (wantsPage(request)) return reply.type('text/html; charset=utf-8').send(problemPage(found))
  return reply.type('application/json').send(JSON.stringify({ problem: found }))
}

/** True when a person's browser asks for a page, not a program for data. */
export function wantsPage(request: FastifyRequest): boolean {
  return request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
}

function problemOfError(error: FastifyError, requestId: string): Problem {
  if (error instanceof ProblemError) return error.problem
  if (error.statusCode === 413) return makeProblem('input.tooLarge', { limit: '1 MB' })
  if (error.statusCode === 429) return { ...makeProblem('system.busy'), status: 429 }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return makeProblem('input.unreadable')
  return unexpected(error, requestId)
}

function trpcEnvelope(found: Problem): object {
  return {
    error: {
      message: found.code,
      code: -32_600,
      data: { code: 'BAD_REQUEST', httpStatus: found.status, problem: found },
    },
  }
}

function problemPage(found: Problem): string {
  const [title, what, todo] = [found.title, found.what, found.todo].map(escapeHtml)
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><body style="font:18px/1.7 system-ui,sans-serif;max-width:32em;margin:12vh auto;padding:0 24px;color:#1d2129">
<h1 style="font-size:26px">${title}</h1><p>${what}</p><p>${todo}</p><p><a href="/" style="color:#0b57d0">回首页</a></p></body></html>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
