import type { Problem } from '@shared/problem/problem'
import { makeProblem, ProblemError } from '@shared/problem/problem'
import { retryPauseMs } from '@shared/sync/back-off'
import { fileOrder } from '@shared/sync/order'
import type { DeviceContext } from '../data/device-context'
import type { FileStored } from '../data/local/database'
import { bytesToSend } from '../data/local/seal-record'
import { problemIn, problemOf, type Remote } from '../data/remote/call'

/** Bytes of one PATCH: on a village line of 256 kbit/s eight seconds, which is the most that a cut can cost. */
const CHUNK_BYTES = 256 * 1024
/** Small files that go side by side; a large one goes alone. */
const AT_ONCE = 3
const TUS = { 'tus-resumable': '1.0.0' }

/** Told after every chunk: bytes that have arrived just now. */
export type Progress = (bytes: number) => void

/**
 * Sends the files of records whose text the server has, small ones first, each from the byte where it stopped. Answers how many were finished. A
 * file that fails waits by itself and holds up nobody; only a missing network ends the round.
 */
export async function uploadFiles(ctx: DeviceContext, remote: Remote, onProgress: Progress): Promise<number> {
  let done = 0
  for (;;) {
    const batch = (await listDue(ctx)).slice(0, AT_ONCE)
    if (batch.length === 0) return done
    const results = await Promise.all(batch.map((file) => sendOne(ctx, remote, file, onProgress)))
    done += results.filter((one) => one === null).length
    const lost = results.find(
      (one) => one?.code === 'sync.offline' || one?.code === 'sync.captive' || one?.code === 'identity.signInFirst',
    )
    if (lost != null) throw new ProblemError(lost)
  }
}

/** Files that may go now: their record was answered by the server, and they are not waiting for another try. */
async function listDue(ctx: DeviceContext): Promise<FileStored[]> {
  const { kept } = ctx.db
  const now = ctx.machineMs()
  const waiting = await kept.files.where({ state: 'kept' }).toArray()
  const unanswered = new Set(
    (await kept.outbox.where('step').anyOf('waiting', 'sending', 'retry').toArray()).map((row) => row.opId),
  )
  return fileOrder(
    waiting.filter(
      (file) => file.opId !== null && !unanswered.has(file.opId) && (file.nextTryAt === null || file.nextTryAt <= now),
    ),
  )
}

/** Sends one file to its end. Answers null, or why not. */
async function sendOne(
  ctx: DeviceContext,
  remote: Remote,
  file: FileStored,
  onProgress: Progress,
): Promise<Problem | null> {
  try {
    const stored = await ctx.db.kept.fileBytes.get(file.fileId)
    if (stored === undefined) throw new ProblemError(makeProblem('file.notFound'))
    const bytes = await bytesToSend(ctx, file.fileId, stored.box)
    const location = file.location ?? (await announce(remote, file))
    await ctx.db.kept.files.update(file.fileId, { location })
    let offset = await askOffset(remote, location)
    while (offset < file.bytes) {
      const next = await sendChunk(remote, location, { offset, chunk: bytes.subarray(offset, offset + CHUNK_BYTES) })
      onProgress(Math.max(0, next - offset))
      offset = next
      await ctx.db.kept.files.update(file.fileId, { sentBytes: offset })
      ctx.changed()
    }
    await ctx.db.kept.files.update(file.fileId, {
      state: 'sent',
      sentBytes: file.bytes,
      problem: null,
      nextTryAt: null,
    })
    ctx.changed()
    return null
  } catch (error) {
    return noteFailure(ctx, file, problemOf(error))
  }
}

async function noteFailure(ctx: DeviceContext, file: FileStored, problem: Problem): Promise<Problem> {
  // A file that the server will never take is kept here with its reason; it is not sent for ever.
  const final = problem.code === 'file.type' || problem.code === 'file.tooLarge' || problem.code === 'file.idTaken'
  // Half of another content lies there, or none of ours: begin this file anew.
  const anew = problem.code === 'file.hash' || problem.code === 'file.notFound'
  const tries = file.tries + 1
  const random = (ctx.world.random(1)[0] ?? 0) / 256
  await ctx.db.kept.files.update(file.fileId, {
    state: final ? 'refused' : 'kept',
    ...(anew ? { location: null, sentBytes: 0 } : {}),
    tries,
    nextTryAt: final ? null : ctx.machineMs() + retryPauseMs(tries, random),
    problem,
  })
  ctx.changed()
  return problem
}

/** Says what will come; said again after a lost answer, it is found as it is. Answers where to send. */
async function announce(remote: Remote, file: FileStored): Promise<string> {
  const facts = { fileId: file.fileId, sha256: file.sha256, kind: file.kind }
  const metadata = Object.entries(facts).map(([key, value]) => `${key} ${btoa(value)}`)
  const answer = await remote.request('/files', {
    method: 'POST',
    headers: { ...TUS, 'upload-length': String(file.bytes), 'upload-metadata': metadata.join(',') },
  })
  await assertTaken(answer)
  return answer.headers.get('location') ?? `/files/${file.fileId}`
}

async function askOffset(remote: Remote, location: string): Promise<number> {
  const answer = await remote.request(location, { method: 'HEAD', headers: TUS })
  // A HEAD has no body that could say more.
  if (answer.status === 404 || answer.status === 410) throw new ProblemError(makeProblem('file.notFound'))
  await assertTaken(answer)
  return offsetIn(answer)
}

/** Sends bytes from `offset`; answers how many the server has now, also where it has others than we thought. */
async function sendChunk(
  remote: Remote,
  location: string,
  part: { offset: number; chunk: Uint8Array },
): Promise<number> {
  const answer = await remote.request(location, {
    method: 'PATCH',
    headers: { ...TUS, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(part.offset) },
    body: Uint8Array.from(part.chunk),
  })
  if (answer.status === 409) return askOffset(remote, location)
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
  throw new ProblemError(problemIn(await answer.json().catch(() => null), answer.status))
}
