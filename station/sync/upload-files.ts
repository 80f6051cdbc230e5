import { MAX_OFFSETS } from '@shared/attachment/view/file-view'
import type { Problem } from '@shared/problem/problem'
import { makeProblem, ProblemError } from '@shared/problem/problem'
import { isDue, retryPauseMs } from '@shared/sync/back-off'
import { fileOrder } from '@shared/sync/order'
import { planUpload } from '@shared/sync/upload-plan'
import type { DeviceContext } from '../data/device-context'
import type { FileStored } from '../data/local/database'
import { bytesToSend } from '../data/local/seal-record'
import { pauseAskedIn, problemOf, type Remote } from '../data/remote/call'
import type { Line } from './line'
import { announce, askOffset, askOffsets, sendChunk } from './send-part'

/** A torn line is not a file's fault; one that tears the line every time waits like any other that failed. */
const TEARS_FREE = 20
/** A guess that is wrong sends a part twice: one that is larger than a village's line gets is asked for, which costs less. In bytes. */
const LARGEST_GUESS = 256 * 1024
/** Without a network, or without anybody whom the server knows, the next file would fare no better. */
const ENDS_ROUND: readonly string[] = ['sync.offline', 'sync.captive', 'identity.signInFirst']

/**
 * Sends the files of records whose text the server has, small ones first, each from the byte where it stopped, as many side by side as the line
 * carries. Where those stopped that a cut left half-way is asked in one question beside the others that go: on a line that is there for a moment at a
 * time an answer takes the whole moment. Answers how many were finished. A file that fails waits by itself and holds up nobody; only a missing
 * network ends the round.
 */
export async function uploadFiles(ctx: DeviceContext, remote: Remote, line: Line): Promise<number> {
  const begun = new Set<string>()
  const asked = new Set<string>()
  const ways = new Set<Promise<void>>()
  let asking: Promise<void> | null = null
  let done = 0
  let lost: Problem | null = null
  let due: FileStored[] = []
  const send = async (file: FileStored): Promise<void> => {
    const refused = await sendOne(ctx, remote, file, line)
    if (refused === null) done += 1
    else if (ENDS_ROUND.includes(refused.code)) lost = refused
  }
  const ask = async (fileIds: readonly string[]): Promise<void> => {
    try {
      for (const { fileId, bytes } of await askOffsets(remote, fileIds)) line.told.set(fileId, bytes)
    } catch (error) {
      const refused = problemOf(error)
      if (ENDS_ROUND.includes(refused.code)) lost = refused
    }
    // Of whom nothing was said is asked by itself.
    for (const fileId of fileIds) asked.add(fileId)
    asking = null
  }
  const isKnown = ({ fileId, location }: FileStored) => location === null || line.told.has(fileId) || asked.has(fileId)
  for (;;) {
    // Read when the last list is used up: reading it after every file would take longer than sending, with thousands of them.
    if (due.length === 0) due = (await listDue(ctx)).filter((file) => !begun.has(file.fileId))
    if (lost !== null) due = []
    const unknown = due.filter((file) => !isKnown(file)).slice(0, MAX_OFFSETS)
    if (asking === null && unknown.length > 0) asking = ask(unknown.map((file) => file.fileId))
    for (const file of due.filter(isKnown).slice(0, Math.max(0, line.atOnce() - ways.size))) {
      begun.add(file.fileId)
      const way = send(file).finally(() => ways.delete(way))
      ways.add(way)
    }
    due = due.filter((file) => !begun.has(file.fileId))
    const underWay = [...ways, ...(asking === null ? [] : [asking])]
    if (underWay.length === 0) break
    await Promise.race(underWay)
  }
  if (lost !== null) throw new ProblemError(lost)
  return done
}

/** Files that may go now: their record was answered by the server, and they are not waiting for another try. */
async function listDue(ctx: DeviceContext): Promise<FileStored[]> {
  const { kept } = ctx.db
  const now = ctx.machineMs()
  const waiting = await kept.files.where({ state: 'kept' }).toArray()
  if (waiting.length === 0) return []
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
    await sendRest(ctx, remote, { file, bytes, line })
    await ctx.db.kept.files.update(file.fileId, {
      state: 'sent',
      sentBytes: file.bytes,
      problem: null,
      nextTryAt: null,
    })
    ctx.changed()
    return null
  } catch (error) {
    const problem = problemOf(error)
    // Without a line it was no try of this file; one under which the line is torn each time is to wait.
    return problem.code === 'sync.offline' && line.isDown() ? problem : noteFailure(ctx, file, problem)
  }
}

/** Sends the rest of a file in parts as large as the line bears, from where the server said to be; where it did not say, it is asked first. */
async function sendRest(
  ctx: DeviceContext,
  remote: Remote,
  { file, bytes, line }: { readonly file: FileStored; readonly bytes: Uint8Array; readonly line: Line },
): Promise<void> {
  const location = file.location ?? `/files/${file.fileId}`
  const told = file.location === null ? null : line.told.get(file.fileId)
  const known = told === undefined ? await askOffset(remote, location) : told
  if (file.location === null) await ctx.db.kept.files.update(file.fileId, { location })
  let offset = known ?? 0
  let announced = known !== null
  // More came than was heard of: the line carries this file, whatever tore it.
  if (offset > file.sentBytes) await ctx.db.kept.files.update(file.fileId, { sentBytes: offset, tries: 0 })
  while (offset < file.bytes) {
    const { partBytes } = planUpload(line.bytesPerSecond())
    const chunk = bytes.subarray(offset, offset + partBytes)
    line.told.delete(file.fileId)
    const begunMs = ctx.machineMs()
    const sending = announced
      ? sendChunk(remote, location, { offset, chunk })
      : announce(remote, file, { location, chunk })
    const next = await sending.catch((error: unknown) => {
      const isTorn = problemOf(error).code === 'sync.offline'
      // What the server said of the file still holds.
      const isGuessed = chunk.length <= LARGEST_GUESS && line.isTooSoon(ctx.machineMs() - begunMs)
      if (isTorn && isGuessed) line.told.set(file.fileId, announced ? offset : null)
      throw error
    })
    line.told.set(file.fileId, next)
    announced = true
    line.onBytes(Math.max(0, next - offset))
    offset = next
    await ctx.db.kept.files.update(file.fileId, { sentBytes: offset, tries: 0 })
    ctx.changed()
  }
  line.told.delete(file.fileId)
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
