import type { Problem } from '@shared/problem/problem'
import type { FastifyReply } from 'fastify'

/** A refusal as JSON, with the offset to go on from where there is one; tus clients read it from the header. */
export function answerProblem(reply: FastifyReply, refused: Problem): FastifyReply {
  const offset = refused.values?.offset
  if (typeof offset === 'number') reply.header('upload-offset', String(offset))
  return reply
    .code(refused.status)
    .type('application/json')
    .send(JSON.stringify({ problem: refused }))
}
