import type { Problem } from '@shared/problem/problem'
import { makeProblem, ProblemError } from '@shared/problem/problem'
import { isDue, retryPauseMs } from '@shared/sync/back-off'
import { fileOrder } from '@shared/sync/order'
import { planUpload } from '@shared/sync/upload-plan'
import type { DeviceContext } from '../data/device-context'
import type { FileStored } from '../data/local/database'
import { bytesToSend } from '../data/local/seal-record'
import { pauseAskedIn, problemIn, problemOf, type Remote } from '../data/remote/call'
import { sendPieces } from './send-pieces'

const TUS = { 'tus-resumable': '1.0.0' }
const PART = { 'content-type': 'application/offset+octet-stream' }
/** A torn line is not a file's fault; one that tears the line every time waits like any other that failed. */
const TEARS_FREE = 20
/** Without a network, or without anybody whom the server knows, the next file would fare no better. */
const ENDS_ROUND: readonly string[] = ['sync.offline', 'sync.captive', 'identity.signInFirst']

/** 这条线 — `onBytes` is told after every part how many bytes have arrived just now; `bytesPerSecond` is what was measured lately. */
export type Line = {
  readonly onBytes: (bytes: number) => void
  readonly bytesPerSecond: () => number | null
  /** It is there for a moment at a time. */
  readonly isShortLived: () => boolean
}

/**
 * Sends the files of records whose text the server has, small ones first, each from the byte where it stopped, as many side by side as the line
 * carries. Answers how many were finished. A file that fails waits by itself and holds up nobody; only a missing network ends the round.
 */
export async function uploadFiles(ctx: DeviceContext, remote: Remote, line: Line): Promise<number> {
  const begun = new Set<string>()
  const ways = new Set<Promise<void>>()
  let done = 0
  let lost: Problem | null = null
  let due: FileStored[] = []
  const send = async (file: FileStored): Promise<void> => {
    const refused = await sendOne(ctx, remote, file, line)
    if (refused === null) done += 1
    else if (ENDS_ROUND.includes(refused.code)) lost = refused
  }
  for (;;) {
    // Read when the last list is used up: reading it after every file would take longer than sending, with thousands of them.
    if (due.length === 0) due = (await listDue(ctx)).filter((file) => !begun.has(file.fileId))
    if (lost !== null) due = []
    // Two at a time would each have half of a moment, and neither arrive.
    const atOnce = line.isShortLived() ? 1 : planUpload(line.bytesPerSecond()).atOnce
    for (const file of due.splice(0, Math.max(0, atOnce - ways.size))) {
      begun.add(file.fileId)
      const way = send(file).finally(() => ways.delete(way))
      ways.add(way)
    }
    if (ways.size === 0) break
    await Promise.race(ways)
  }
  if (lost !== null) throw new ProblemError(lost)
  return done
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
    waiting.filter((file) => file.opId !== null && !unanswered.has(file.opId) && isDue(file.nextTryAt, now)),
  )
}

/**
 * Sends one file to its end; where it lies is written down before its first byte goes, so that what a cut left at the server is asked for and not
 * sent again. Answers null, or why not.
 */
async function sendOne(ctx: DeviceContext, remote: Remote, file: FileStored, line: Line): Promise<Problem | null> {
  try {
    const stored = await ctx.db.kept.fileBytes.get(file.fileId)
    if (stored === undefined) throw new ProblemError(makeProblem('file.notFound'))
    const bytes = bytesToSend(stored.box)
    const held = line.isShortLived() ? await sendPieces(ctx, remote, { file, bytes, line }) : null
    await sendAsked(ctx, remote, { file, bytes, line, held })
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

/** Asks where the file stopped, unless it is new or `held` says it, and sends the rest in parts as large as the line bears. */
async function sendAsked(
  ctx: DeviceContext,
  remote: Remote,
  {
    file,
    bytes,
    line,
    held,
  }: {
    readonly file: FileStored
    readonly bytes: Uint8Array
    readonly line: Line
    /** Bytes that the server has just said to have; null where it was not heard. */
    readonly held: number | null
  },
): Promise<void> {
  const location = file.location ?? `/files/${file.fileId}`
  const known = held ?? (file.location === null ? null : await askOffset(remote, location))
  if (file.location === null) await ctx.db.kept.files.update(file.fileId, { location })
  let offset = known ?? 0
  let announced = known !== null
  // More came than was heard of: the line carries this file, whatever tore it.
  if (offset > file.sentBytes) await ctx.db.kept.files.update(file.fileId, { sentBytes: offset, tries: 0 })
  while (offset < file.bytes) {
    const { partBytes } = planUpload(line.bytesPerSecond())
    const chunk = bytes.subarray(offset, offset + partBytes)
    const next = announced
      ? await sendChunk(remote, location, { offset, chunk })
      : await announce(remote, file, { location, chunk })
    announced = true
    line.onBytes(Math.max(0, next - offset))
    offset = next
    await ctx.db.kept.files.update(file.fileId, { sentBytes: offset, tries: 0 })
    ctx.changed()
  }
}

async function noteFailure(ctx: DeviceContext, file: FileStored, problem: Problem): Promise<Problem> {
  // A file that the server will never take is kept here with its reason; it is not sent for ever.
  const final = problem.code === 'file.type' || problem.code === 'file.tooLarge' || problem.code === 'file.idTaken'
  // Half of another content lies there, or none of ours: begin this file anew.
  const anew = problem.code === 'file.hash' || problem.code === 'file.notFound'
  const tries = ((await ctx.db.kept.files.get(file.fileId))?.tries ?? file.tries) + 1
  const random = (ctx.world.random(1)[0] ?? 0) / 256
  const isTorn = problem.code === 'sync.offline' && tries <= TEARS_FREE
  await ctx.db.kept.files.update(file.fileId, {
    state: final ? 'refused' : 'kept',
    ...(anew ? { location: null, sentBytes: 0 } : {}),
    tries,
    nextTryAt: final || isTorn ? null : ctx.machineMs() + retryPauseMs(tries, random, pauseAskedIn(problem)),
    problem,
  })
  ctx.changed()
  return problem
}

/** Says what will come and sends its first part in the same request; answers how many bytes the server has now. */
async function announce(
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
async function askOffset(remote: Remote, location: string): Promise<number | null> {
  const answer = await remote.request(location, { method: 'HEAD', headers: TUS })
  if (answer.status === 404 || answer.status === 410) return null
  // A HEAD has no body that could say more.
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
