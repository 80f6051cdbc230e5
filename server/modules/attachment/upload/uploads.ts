import { type FileAnnouncement, MAX_FILE_BYTES } from '@shared/attachment/view/file-view'
import { problem } from '@shared/problem/problem'
import { type RequestContext, runWrite } from '../../../platform/trpc'
import { mayBring, ownsFile, uploaderOf } from '../policy'
import {
  beginUpload,
  completeFile,
  countOpen,
  type FileRow,
  findFile,
  insertFile,
  refuseFile,
  saveReceived,
  type Uploader,
} from '../store'
import { aboutFile, type FileVault } from '../vault/file-vault'
import { openPlain } from '../vault/plain-file'
import { recognise } from '../vault/recognise'
import { appendSealed, keptBytes, OffsetError, TooLongError } from '../vault/sealed-file'

/** What one uploader may have begun within a day: far more than a day at a counter makes. */
const MOST_OPEN = 200
const MOST_BYTES: Record<'citizen' | 'counter', number> = { citizen: 500 * 1024 ** 2, counter: 20 * 1024 ** 3 }
const DAY_MS = 86_400_000
/** What the system says when the disk, or this user's part of it, is full, or does not take what is written. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS'])

/** 上传中的文件 — its row and how many bytes are kept. */
export type OpenUpload = { readonly row: FileRow; readonly kept: number }

/**
 * A file is going to be sent. Announced again, it is found as it is, so that a client that lost the answer goes on where it was. Throws
 * `file.idTaken` for other content under the same id, `file.type` for content that was refused before, `file.tooMany`.
 */
export async function announce(
  request: RequestContext,
  vault: FileVault,
  announced: FileAnnouncement,
): Promise<OpenUpload> {
  const uploader = assertUploader(request)
  const found = await findFile(request.services.db, announced.fileId)
  if (found === null) await insertNew(request, uploader, announced)
  else await takeUp(request, uploader, { row: found, announced })
  return openUpload(request, vault, announced.fileId)
}

/** A file that the caller is sending. Throws `file.notFound` for anybody else's. */
export async function openUpload(request: RequestContext, vault: FileVault, fileId: string): Promise<OpenUpload> {
  const uploader = assertUploader(request)
  const row = await findFile(request.services.db, fileId)
  if (row === null || !ownsFile(row, uploader) || row.state === 'announced') throw problem('file.notFound')
  if (row.state === 'refused') throw problem('file.type')
  if (row.state === 'complete') return { row, kept: row.bytes }
  const kept = await vault.open(row).then(keptBytes).catch(explain)
  // Everything is here but the process ended before it had been checked.
  if (kept === row.bytes) return { row: await finish(request, vault, row), kept }
  return { row, kept }
}

/**
 * Adds bytes from `offset` on; answers how much is kept. The last byte makes the file whole: its hash and kind are checked before this
 * answers. Throws `file.offset` with the place to go on from, `file.tooLarge`, `file.hash`, `file.type`, `file.noSpace` when the disk does not
 * take it: then nothing of this part counts as kept.
 */
export async function addBytes(
  request: RequestContext,
  vault: FileVault,
  part: { readonly fileId: string; readonly offset: number; readonly source: AsyncIterable<Uint8Array> },
): Promise<OpenUpload> {
  const { row, kept } = await openUpload(request, vault, part.fileId)
  if (row.state === 'complete' || kept !== part.offset) throw problem('file.offset', { offset: kept })
  const file = await vault.open(row).catch(explain)
  const now = await appendSealed(file, part.source, { offset: part.offset, most: row.bytes })
    .catch(explain)
    .finally(async () => saveReceived(request.services.db, row.fileId, await keptBytes(file)))
  return { row: now === row.bytes ? await finish(request, vault, row) : row, kept: now }
}

function explain(error: unknown): never {
  if (error instanceof OffsetError) throw problem('file.offset', { offset: error.kept })
  if (error instanceof TooLongError) throw problem('file.tooLarge', { limit: `${MAX_FILE_BYTES / 1024 ** 2} MB` })
  if (error instanceof Error && 'code' in error && FULL.has(String(error.code))) throw problem('file.noSpace')
  throw error
}

/** Checks a file of which every byte is here, and says so on the record. */
async function finish(request: RequestContext, vault: FileVault, row: FileRow): Promise<FileRow> {
  const plain = await openPlain(request.services.keys, await vault.open(row), row.fileId)
  // An envelope that does not open never will: sent again it would be the same.
  const { sha256, type } = plain === null ? { sha256: null, type: null } : await recognise(plain)
  if (sha256 !== null && sha256 !== Buffer.from(row.sha256).toString('hex')) {
    await vault.remove(row.fileId)
    await saveReceived(request.services.db, row.fileId, 0)
    throw problem('file.hash')
  }
  await record(request, type === null ? 'attachment.refuse' : 'attachment.complete', { fileId: row.fileId, type })
  if (type === null) {
    await vault.remove(row.fileId)
    throw problem('file.type')
  }
  return { ...row, state: 'complete', mime: type }
}

async function record(
  request: RequestContext,
  audit: string,
  outcome: { fileId: string; type: string | null },
): Promise<void> {
  await runWrite(
    request,
    request.actor,
    {
      name: audit,
      audit,
      run: async (ctx, { fileId, type }: typeof outcome) => {
        ctx.audit.about('attachment', fileId)
        const at = new Date(ctx.now)
        if (type === null) await refuseFile(ctx.tx, fileId, at)
        else await completeFile(ctx.tx, fileId, { mime: type, at })
      },
    },
    outcome,
  )
}

async function insertNew(request: RequestContext, uploader: Uploader, announced: FileAnnouncement): Promise<void> {
  const { db, keys, clock } = request.services
  await assertQuota(request, uploader, announced.bytes)
  const { wrapped } = keys.newDataKey(aboutFile(announced.fileId))
  const isNew = await insertFile(db, {
    fileId: announced.fileId,
    caseId: null,
    uploader,
    kind: announced.kind,
    sha256: Uint8Array.from(Buffer.from(announced.sha256, 'hex')),
    bytes: announced.bytes,
    kid: keys.kid,
    wrapped,
    state: 'uploading',
    at: new Date(clock.nowMs()),
  })
  const row = isNew ? null : await findFile(db, announced.fileId)
  if (row !== null) await takeUp(request, uploader, { row, announced })
}

async function takeUp(
  request: RequestContext,
  uploader: Uploader,
  file: { row: FileRow; announced: FileAnnouncement },
): Promise<void> {
  const { row, announced } = file
  const sha256 = Uint8Array.from(Buffer.from(announced.sha256, 'hex'))
  const isSame = row.sha256.length === 0 || Buffer.from(row.sha256).equals(sha256)
  if (!isSame || !mayBring(row, uploader) || (row.bytes !== 0 && row.bytes !== announced.bytes))
    throw problem('file.idTaken')
  if (row.state === 'refused') throw problem('file.type')
  if (row.state !== 'announced') return
  await assertQuota(request, uploader, announced.bytes)
  await beginUpload(request.services.db, {
    fileId: row.fileId,
    // The device that promised it stays an owner: carried here by somebody else, it is found whole when the device itself comes to send it.
    uploader: { ...uploader, deviceId: uploader.deviceId ?? row.ownerDevice },
    kind: announced.kind,
    sha256,
    bytes: announced.bytes,
  })
}

async function assertQuota(request: RequestContext, uploader: Uploader, bytes: number): Promise<void> {
  const { db, clock } = request.services
  const used = await countOpen(db, uploader, new Date(clock.nowMs() - DAY_MS))
  const most = MOST_BYTES[uploader.accountId === null ? 'counter' : 'citizen']
  if (used.open >= MOST_OPEN || used.bytes + bytes > most) throw problem('file.tooMany')
}

function assertUploader(request: RequestContext): Uploader {
  const uploader = uploaderOf(request.actor, request.device)
  if (uploader === null) throw problem('identity.signInFirst')
  return uploader
}
