import { makeProblem } from '@shared/problem/problem'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { RequestContext } from '../platform/trpc'
import type { AppRouter } from '../router'
import { answerProblem } from './problem-answers'

/** Calls in one batch at most; more is a program gone wrong. */
const MAX_BATCH = 10

export type ProcedureCallOptions = {
  readonly router: AppRouter
  readonly makeContext: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>
}

/** The procedures under /trpc. Everything is POST: an ID number in an address would stay in histories and logs. */
export async function procedureCalls(app: FastifyInstance, options: ProcedureCallOptions): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (request.method !== 'POST') {
        reply.header('allow', 'POST')
        return answerProblem(request, reply, makeProblem('system.postOnly'))
      }
      if (!isJson(request.headers['content-type'])) {
        return answerProblem(request, reply, makeProblem('input.unreadable'))
      }
    })
    await scope.register(fastifyTRPCPlugin, {
      prefix: '/trpc',
      trpcOptions: {
        router: options.router,
        allowMethodOverride: true,
        maxBatchSize: MAX_BATCH,
        createContext: ({ req, res }) => options.makeContext(req, res),
      } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
    })
  })
}

/** Forms and bare bytes are no calls: the adapter would try to read them, each in its own way. */
function isJson(contentType: string | undefined): boolean {
  return contentType === undefined || contentType.trim().toLowerCase().startsWith('application/json')
}
