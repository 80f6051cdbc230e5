import { finished, PassThrough, Readable } from 'node:stream'
import { Id } from '@shared/kernel/id'
import { makeProblem } from '@shared/problem/problem'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { answerTus } from '../upload/tus-server'
import { answerProblem } from './answer-problem'
import type { FileDesk } from './file-desk'

/** Headers of tus's answers that are ours to send on; it also speaks for cross-origin callers, of whom we have none. */
const PASSED = [
  'location',
  'tus-resumable',
  'tus-version',
  'tus-extension',
  'tus-max-size',
  'upload-offset',
  'upload-length',
]

/** POST /files, HEAD and PATCH /files/:fileId: the tus protocol 1.0 for browsers and stations. */
export async function tusRoutes(scope: FastifyInstance, desk: FileDesk): Promise<void> {
  // The body is a stream of a file and is read where it is sealed.
  scope.addContentTypeParser('application/offset+octet-stream', (_, payload, done) => done(null, payload))
  const answer = (request: FastifyRequest, reply: FastifyReply) => answerOne(desk, request, reply)
  scope.route({ method: ['POST', 'OPTIONS'], url: '/files', handler: answer })
  scope.route({ method: ['HEAD', 'PATCH', 'OPTIONS'], url: '/files/:fileId', handler: answer })
}

async function answerOne(desk: FileDesk, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const context = await desk.makeContext(request, reply)
  const { fileId } = request.params as { fileId?: string }
  if (fileId !== undefined && !z.safeParse(Id, fileId).success)
    return answerProblem(reply, makeProblem('file.notFound'))
  const { response, refused } = await answerTus(context, desk.vault, toWeb(request))
  letGoOf(request)
  for (const name of PASSED) {
    const value = response.headers.get(name)
    if (value !== null) reply.header(name, value)
  }
  if (refused !== null) return answerProblem(reply, refused)
  return reply.code(response.status).send(request.method === 'HEAD' ? null : undefined)
}

/** The same bytes on a stream of their own, which may be given up without the connection; it breaks off where the body does. */
function besides(body: Readable): Readable {
  const copy = new PassThrough()
  // Also of a body that was cut off before anybody looked: waited for, it would hold the file's lock.
  finished(body, (error) => error && copy.destroy(error))
  return body.pipe(copy)
}

/** What is left of a body that was refused is read and thrown away: unread it would stand before the next request of its connection for ever. */
function letGoOf({ body }: FastifyRequest): void {
  if (!(body instanceof Readable) || body.readableEnded) return
  body.unpipe()
  body.resume()
}

/** The request as tus reads it; address and headers only as far as the protocol needs them. */
function toWeb(request: FastifyRequest): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (
      typeof value === 'string' &&
      (name.startsWith('upload-') || name.startsWith('tus-') || name.startsWith('content-'))
    )
      headers.set(name, value)
  }
  const { body } = request
  const init: RequestInit & { duplex?: 'half' } = { method: request.method, headers }
  if (body instanceof Readable) {
    init.body = Readable.toWeb(besides(body)) as ReadableStream<Uint8Array>
    init.duplex = 'half'
  }
  return new Request(`http://files.local${request.url.split('?')[0] ?? ''}`, init)
}
