import { ChunkAnswer } from '@shared/attachment/view/file-view'
import { makeProblem, ProblemError } from '@shared/problem/problem'
import * as z from 'zod/mini'
import type { DeviceContext } from '../data/device-context'
import type { FileStored } from '../data/local/database'
import { problemIn, type Remote } from '../data/remote/call'

/** Tears in a row after which a file goes by itself and unasked: where the line is there for a moment, an answer takes the whole moment. */
const TEARS_UNASKED = 2
/** Bytes of a piece, and pieces in a row after which the line is taken for one that holds again. */
const PIECE_BYTES = 52 * 1024
const PIECES_THAT_HOLD = 4

/** True for a file that was torn so often that asking first would be all that is ever done. */
export const goesUnasked = (file: Pick<FileStored, 'tries'>): boolean => file.tries >= TEARS_UNASKED

/**
 * Sends a file in small pieces, each with all that says whose it is, from where the last answer left off. A torn piece leaves nothing at the server;
 * to one that had come before it answers where to go on. `onBytes` hears what has arrived. Throws the Problem that ended it.
 */
export async function sendPieces(
  ctx: DeviceContext,
  remote: Remote,
  { file, bytes, onBytes }: { readonly file: FileStored; readonly bytes: Uint8Array; onBytes: (bytes: number) => void },
): Promise<void> {
  let offset = file.sentBytes
  for (let pieces = 1; offset < file.bytes; pieces += 1) {
    const next = await sendPiece(remote, file, { offset, chunk: bytes.subarray(offset, offset + PIECE_BYTES) })
    onBytes(Math.max(0, next - offset))
    offset = next
    const tries = pieces < PIECES_THAT_HOLD ? TEARS_UNASKED : 0
    await ctx.db.kept.files.update(file.fileId, { location: `/files/${file.fileId}`, sentBytes: offset, tries })
    ctx.changed()
  }
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
