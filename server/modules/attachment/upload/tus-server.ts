import { FileAnnouncement, MAX_FILE_BYTES } from '@shared/attachment/view/file-view'
import { makeProblem, type Problem, ProblemError, problem } from '@shared/problem/problem'
import { MemoryLocker, Server, type Upload } from '@tus/server'
import * as z from 'zod/mini'
import { type RequestContext, unexpected } from '../../../platform/trpc'
import type { FileVault } from '../vault/file-vault'
import { SealedStore } from './tus-store'
import { announce } from './uploads'

/** One writer a file at a time, whichever of the two ways of uploading it comes by. */
export const fileLocks = new MemoryLocker({ acquireLockTimeout: 20_000 })

/** What tus answers: a protocol answer, or the Problem that stands for its refusal. */
export type TusAnswer = { readonly response: Response; readonly refused: Problem | null }

/** Answers one tus request of a known caller. Refusals of the protocol come back as Problems in the words of our catalogue. */
export async function answerTus(request: RequestContext, vault: FileVault, incoming: Request): Promise<TusAnswer> {
  let refused: Problem | null = null
  const server = new Server({
    path: '/files',
    datastore: new SealedStore(request, vault),
    locker: fileLocks,
    relativeLocation: true,
    maxSize: MAX_FILE_BYTES,
    namingFunction: (_, metadata) => fileIdOf(metadata),
    onUploadCreate: async (_, upload) => {
      await announce(request, vault, announcementOf(upload))
      return {}
    },
    onResponseError: (_, error) => {
      refused = problemOf(request, error)
      return { status_code: refused.status, body: refused.code }
    },
  })
  const response = await server.handleWeb(incoming)
  if (response.status >= 400) refused ??= byStatus(response.status)
  return { response, refused }
}

function fileIdOf(metadata: Upload['metadata']): string {
  const read = z.safeParse(FileAnnouncement.shape.fileId, metadata?.fileId)
  if (!read.success) throw problem('file.header')
  return read.data
}

function announcementOf(upload: Upload): FileAnnouncement {
  const { fileId, sha256, kind } = upload.metadata ?? {}
  const read = z.safeParse(FileAnnouncement, { fileId, sha256, kind: kind ?? 'material', bytes: upload.size })
  if (!read.success) throw problem('file.header')
  return read.data
}

function problemOf(request: RequestContext, error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  const status = typeof error === 'object' && error !== null && 'status_code' in error ? error.status_code : 500
  if (status === 500) {
    const name = error instanceof Error ? error.name : 'unknown'
    request.services.log.error({ requestId: request.requestId, error: name }, 'upload failed')
    return unexpected(error, request.requestId)
  }
  return byStatus(Number(status))
}

/** The words for a refusal of the protocol itself. */
function byStatus(status: number): Problem {
  if (status === 404 || status === 410) return makeProblem('file.notFound')
  if (status === 409 || status === 423) return makeProblem('file.offset')
  if (status === 413) return makeProblem('file.tooLarge', { limit: `${MAX_FILE_BYTES / 1024 ** 2} MB` })
  return makeProblem('file.header')
}
