import { ChunkAnswer } from '@shared/attachment/view/file-view'
import { makeProblem, ProblemError } from '@shared/problem/problem'
import * as z from 'zod/mini'
import type { DeviceContext } from '../data/device-context'
import type { FileStored } from '../data/local/database'
import { problemIn, type Remote } from '../data/remote/call'
import type { Line } from './upload-files'

/** Bytes of a piece: with its answer it must fit into the moment that the line is there. */
const PIECE_BYTES = 40 * 1024

/**
 * Sends a file in small pieces, each with all that says whose it is, from where the last answer left off: where the line is there for a moment, to
 * ask first would be all that is ever done. A torn piece leaves nothing at the server; to one that had come before it answers where to go on.
 * Ends with the file, or when the line lives longer again; answers how many bytes the server has, null where nothing was heard. Throws the Problem that ended it.
 */
export async function sendPieces(
  ctx: DeviceContext,
  remote: Remote,
  { file, bytes, line }: { readonly file: FileStored; readonly bytes: Uint8Array; readonly line: Line },
): Promise<number | null> {
  let held: number | null = null
  for (let offset = file.sentBytes; offset < file.bytes && line.isShortLived(); ) {
    const next = await sendPiece(remote, file, { offset, chunk: bytes.subarray(offset, offset + PIECE_BYTES) })
    line.onBytes(Math.max(0, next - offset))
    held = next
    offset = next
    const location = `/files/${file.fileId}`
    await ctx.db.kept.files.update(file.fileId, { location, sentBytes: offset, tries: 0 })
    ctx.changed()
  }
  return held
}

/** Sends one piece; answers how many bytes the server has now, also where it has others than we thought. */
async function sendPiece(
  remote: Remote,
  file: FileStored,
  { offset, chunk }: { readonly offset: number; readonly chunk: Uint8Array },
): Promise<number> {
  const { fileId, sha256, kind } = file
  const query = new URLSearchParams({ fileId, sha256, kind, offset: String(offset), total: String(file.bytes) })
  const answer = await remote.request(`/files/chunk?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Uint8Array.from(chunk),
  })
  const body: unknown = await answer.json().catch(() => null)
  if (!answer.ok) {
    const problem = problemIn(body, answer)
    const known = problem.values?.offset
    if (problem.code === 'file.offset' && typeof known === 'number' && known !== offset) return known
    throw new ProblemError(problem)
  }
  const read = z.safeParse(ChunkAnswer, body)
  if (!read.success) throw new ProblemError(makeProblem('sync.captive'))
  return read.data.offset
}
