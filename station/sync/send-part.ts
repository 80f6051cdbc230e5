import { OffsetsAnswer } from '@shared/attachment/view/file-view'
import { makeProblem, ProblemError } from '@shared/problem/problem'
import * as z from 'zod/mini'
import type { FileStored } from '../data/local/database'
import { problemIn, type Remote } from '../data/remote/call'

const TUS = { 'tus-resumable': '1.0.0' }
const PART = { 'content-type': 'application/offset+octet-stream' }

/**
 * Bytes that the server has of each of these files (`MAX_OFFSETS` at most), null where it was never announced; those of which it says nothing are left out,
 * which an older server does with all.
 */
export async function askOffsets(remote: Remote, fileIds: readonly string[]): Promise<OffsetsAnswer['files']> {
  const answer = await remote.request('/files/offsets', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fileIds }),
  })
  if (answer.status === 404) return []
  await assertTaken(answer)
  const read = z.safeParse(OffsetsAnswer, await answer.json().catch(() => null))
  if (!read.success) throw new ProblemError(makeProblem('sync.captive'))
  return read.data.files
}

/** Says what will come and sends its first part in the same request; answers how many bytes the server has now. */
export async function announce(
  remote: Remote,
  file: FileStored,
  { location, chunk }: { readonly location: string; readonly chunk: Uint8Array },
): Promise<number> {
  const facts = { fileId: file.fileId, sha256: file.sha256, kind: file.kind }
  const metadata = Object.entries(facts).map(([key, value]) => `${key} ${btoa(value)}`)
  const answer = await remote.request('/files', {
    method: 'POST',
    headers: { ...TUS, ...PART, 'upload-length': String(file.bytes), 'upload-metadata': metadata.join(',') },
    body: Uint8Array.from(chunk),
  })
  if (answer.status === 409) return (await askOffset(remote, location)) ?? 0
  await assertTaken(answer)
  return offsetIn(answer)
}

/** Bytes of a file that the server has; null where it was never announced. */
export async function askOffset(remote: Remote, location: string): Promise<number | null> {
  const answer = await remote.request(location, { method: 'HEAD', headers: TUS })
  if (answer.status === 404 || answer.status === 410) return null
  // A HEAD has no body that could say more.
  await assertTaken(answer)
  return offsetIn(answer)
}

/** Sends bytes from `offset`; answers how many the server has now, also where it has others than we thought. */
export async function sendChunk(
  remote: Remote,
  location: string,
  part: { offset: number; chunk: Uint8Array },
): Promise<number> {
  const answer = await remote.request(location, {
    method: 'PATCH',
    headers: { ...TUS, ...PART, 'upload-offset': String(part.offset) },
    body: Uint8Array.from(part.chunk),
  })
  if (answer.status === 409) {
    const offset = await askOffset(remote, location)
    if (offset === null) throw new ProblemError(makeProblem('file.notFound'))
    return offset
  }
  await assertTaken(answer)
  return offsetIn(answer)
}

function offsetIn(answer: Response): number {
  const offset = Number(answer.headers.get('upload-offset'))
  if (!Number.isSafeInteger(offset) || offset < 0) throw new ProblemError(makeProblem('sync.captive'))
  return offset
}

async function assertTaken(answer: Response): Promise<void> {
  if (answer.ok) return
  throw new ProblemError(problemIn(await answer.json().catch(() => null), answer))
}
