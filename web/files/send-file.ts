import type { FileKind } from '@shared/attachment/view/file-view'
import type { Id } from '@shared/kernel/id'
import { makeProblem, type Problem, ProblemError } from '@shared/problem/problem'

/** What goes with a file: its id and digest were fixed before the first byte, so that sending twice stores one. */
export type FileToSend = {
  readonly fileId: Id
  readonly sha256: string
  readonly kind: FileKind
  readonly blob: Blob
}

/** Waits between tries of one chunk; a village line comes back within seconds or not at all. */
const RETRY_MS = [0, 1_000, 3_000, 8_000]
/** Small enough that a lost chunk costs little on a slow line. */
const CHUNK_BYTES = 512 * 1024

/** SHA-256 of a file in lower-case hex; works without a secure context, where the browser has no digest of its own. */
export async function digestOf(blob: Blob): Promise<string> {
  const { sha256 } = await import('hash-wasm')
  return sha256(new Uint8Array(await blob.arrayBuffer()))
}

/** Sends a file with the session of this browser, piece by piece, and goes on where it broke off. Throws ProblemError. */
export async function sendFile(file: FileToSend, onShare: (share: number) => void = () => undefined): Promise<void> {
  const { Upload } = await import('tus-js-client')
  await new Promise<void>((resolve, reject) => {
    const upload = new Upload(file.blob, {
      endpoint: '/files',
      chunkSize: CHUNK_BYTES,
      retryDelays: RETRY_MS,
      storeFingerprintForResuming: false,
      headers: { 'x-yimen': '1' },
      metadata: { fileId: file.fileId, sha256: file.sha256, kind: file.kind },
      onProgress: (sent, total) => onShare(total === 0 ? 1 : sent / total),
      onSuccess: () => resolve(),
      onError: (error) => reject(new ProblemError(problemIn(error))),
    })
    upload.start()
  })
}

/** The server's own words about a file that it does not take; without an answer it is the network. */
function problemIn(error: Error): Problem {
  const body = 'originalResponse' in error ? (error.originalResponse as { getBody?: () => string } | null) : null
  try {
    const answer = JSON.parse(body?.getBody?.() ?? '') as { problem?: Problem } | null
    if (answer?.problem !== undefined) return answer.problem
  } catch {
    return makeProblem('net.unreachable')
  }
  return makeProblem('net.unreachable')
}
