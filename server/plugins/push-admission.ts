import { makeProblem } from '@shared/problem/problem'
import { busyPauseSeconds, PUSHES_AT_WORK } from '@shared/sync/back-off'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerProblem } from './problem-answers'

/** A push, alone or in a batch of calls. */
const PUSH = /^\/trpc\/[^?]*\bsync\.push\b/

/**
 * 准入 — when a county's stations all come back at once, only so many pushes are at work; the rest are told `sync.serverBusy` with a spread
 * `Retry-After`, before anything is looked up or decided, so that windows and phones keep being served. A body that is still arriving takes
 * no place: a slow line, or somebody who never sends it, keeps nobody out.
 */
export function pushAdmission(app: FastifyInstance, random: () => number = Math.random): void {
  let atWork = 0
  const refuse = (request: FastifyRequest, reply: FastifyReply) =>
    answerProblem(
      request,
      reply.header('retry-after', String(busyPauseSeconds(random()))),
      makeProblem('sync.serverBusy'),
    )
  app.addHook('onRequest', async (request, reply) => {
    // Full already: the body need not be sent at all.
    if (atWork >= PUSHES_AT_WORK && PUSH.test(request.url)) return refuse(request, reply)
  })
  app.addHook('preHandler', async (request, reply) => {
    if (!PUSH.test(request.url)) return
    if (atWork >= PUSHES_AT_WORK) return refuse(request, reply)
    atWork += 1
    reply.raw.once('close', () => {
      atWork -= 1
    })
  })
}
