import { OffsetsAnswer, OffsetsRequest } from '@shared/attachment/view/file-view'
import { ProblemError, problem } from '@shared/problem/problem'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { RequestContext } from '../../../platform/trpc'
import { inTurn } from '../upload/in-turn'
import { openUpload } from '../upload/uploads'
import type { FileDesk } from './file-desk'

/** Fifty ids with what stands around them. */
const BODY_BYTES = 8 * 1024

type Stopped = OffsetsAnswer['files'][number]

/**
 * POST /files/offsets — how much of each of at most 50 files is here, in one question: a line that is there for a moment has no time for one each.
 * Anybody else's file is as one that was never announced. Throws `file.header` for what is no such question, `identity.signInFirst`.
 */
export async function offsetsRoute(scope: FastifyInstance, desk: FileDesk): Promise<void> {
  scope.post('/files/offsets', { bodyLimit: BODY_BYTES }, async (request, reply) => {
    const context = await desk.makeContext(request, reply)
    const asked = z.safeParse(OffsetsRequest, request.body)
    if (!asked.success) throw problem('file.header')
    const fileIds = [...new Set(asked.data.fileIds)]
    const files = await Promise.all(fileIds.map((fileId) => findOffset(context, desk, fileId)))
    return z.parse(OffsetsAnswer, { files: files.filter((file) => file !== null) })
  })
}

/** Null for a file of which something else is to be said: asked for by itself, it answers with its Problem. */
async function findOffset(context: RequestContext, desk: FileDesk, fileId: string): Promise<Stopped | null> {
  try {
    const { kept } = await inTurn(fileId, () => openUpload(context, desk.vault, fileId))
    return { fileId, bytes: kept }
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code === 'identity.signInFirst') throw error
    return error.problem.code === 'file.notFound' ? { fileId, bytes: null } : null
  }
}
