import type { FileKind, FileState } from '@shared/attachment/view/file-view'
import type { Bytes } from '../../platform/crypto'
import type { Db, Tx } from '../../platform/db'
import type { Attachment } from '../../platform/db/generated/client'

/** Who brought a file: an account, an officer or a device; the others are null. */
export type Uploader = {
  readonly accountId: string | null
  readonly staffId: string | null
  readonly deviceId: string | null
}

/** 附件 — a row with its state as one of ours. `sha256` is empty while a case has promised the file without saying its hash. */
export type FileRow = Omit<Attachment, 'state' | 'kind'> & { readonly state: FileState; readonly kind: FileKind }

/** A file by id. */
export async function findFile(tx: Tx, fileId: string): Promise<FileRow | null> {
  return (await tx.attachment.findUnique({ where: { fileId } })) as FileRow | null
}

/** Files by id, held until the transaction ends. */
export async function findFilesForUpdate(tx: Tx, fileIds: readonly string[]): Promise<FileRow[]> {
  if (fileIds.length === 0) return []
  return tx.$queryRaw<FileRow[]>`
    SELECT * FROM "Attachment" WHERE "fileId" = ANY(${[...fileIds]}::uuid[]) ORDER BY "fileId" FOR UPDATE`
}

export type NewFile = {
  readonly fileId: string
  readonly caseId: string | null
  readonly uploader: Uploader
  readonly kind: FileKind
  readonly sha256: Bytes
  readonly bytes: number
  readonly kid: string
  readonly wrapped: Bytes
  readonly state: FileState
  readonly at: Date
}

/** Stores a new file row; false when the id is there already. */
export async function insertFile(tx: Tx, file: NewFile): Promise<boolean> {
  const { count } = await tx.attachment.createMany({
    skipDuplicates: true,
    data: {
      fileId: file.fileId,
      caseId: file.caseId,
      ownerAccount: file.uploader.accountId,
      ownerStaff: file.uploader.staffId,
      ownerDevice: file.uploader.deviceId,
      kind: file.kind,
      sha256: file.sha256,
      bytes: file.bytes,
      kid: file.kid,
      wrapped: file.wrapped,
      state: file.state,
      createdAt: file.at,
    },
  })
  return count === 1
}

/** A promised file begins to arrive: whose it is, how large, which hash. */
export async function beginUpload(
  tx: Tx,
  begun: { fileId: string; uploader: Uploader; kind: FileKind; sha256: Bytes; bytes: number },
): Promise<void> {
  await tx.attachment.updateMany({
    where: { fileId: begun.fileId, state: 'announced' },
    data: {
      ownerAccount: begun.uploader.accountId,
      ownerStaff: begun.uploader.staffId,
      ownerDevice: begun.uploader.deviceId,
      kind: begun.kind,
      sha256: begun.sha256,
      bytes: begun.bytes,
      state: 'uploading',
    },
  })
}

/** Notes how much is kept of a file that is arriving. */
export async function saveReceived(tx: Tx, fileId: string, received: number): Promise<void> {
  await tx.attachment.updateMany({ where: { fileId, state: 'uploading' }, data: { received } })
}

/** The file is whole and was checked. */
export async function completeFile(tx: Tx, fileId: string, done: { mime: string; at: Date }): Promise<void> {
  const row = await tx.attachment.findUniqueOrThrow({ where: { fileId }, select: { bytes: true } })
  await tx.attachment.updateMany({
    where: { fileId, state: 'uploading' },
    data: { state: 'complete', mime: done.mime, completedAt: done.at, received: row.bytes },
  })
}

/** The file is none that is taken. */
export async function refuseFile(tx: Tx, fileId: string, at: Date): Promise<void> {
  await tx.attachment.updateMany({
    where: { fileId, state: 'uploading' },
    data: { state: 'refused', received: 0, completedAt: at },
  })
}

/** Removes the row of a file that belongs to no case; false when it does by now. */
export async function deleteFile(tx: Tx, fileId: string): Promise<boolean> {
  return (await tx.attachment.deleteMany({ where: { fileId, caseId: null } })).count === 1
}

/** Binds a file that belongs to no case yet. */
export async function bindFile(tx: Tx, fileId: string, caseId: string): Promise<void> {
  await tx.attachment.updateMany({ where: { fileId, caseId: null }, data: { caseId } })
}

/** Files of one case become another's; files of neither are left alone. */
export async function moveCaseFiles(tx: Tx, move: { fileIds: string[]; from: string; to: string }): Promise<void> {
  await tx.attachment.updateMany({
    where: { fileId: { in: move.fileIds }, caseId: move.from },
    data: { caseId: move.to },
  })
}

/** A file of no case with exactly this content comes to belong to a device as well. */
export async function adoptFile(tx: Tx, file: { fileId: string; deviceId: string; sha256: Bytes }): Promise<void> {
  await tx.attachment.updateMany({
    where: { fileId: file.fileId, caseId: null, sha256: file.sha256 },
    data: { ownerDevice: file.deviceId },
  })
}

/** Files of a case in the order in which they came: its own, and those that it shares with others of one application. */
export async function listFilesOf(tx: Tx, caseId: string): Promise<FileRow[]> {
  return tx.$queryRaw<FileRow[]>`
    SELECT * FROM (
      SELECT f.* FROM "Attachment" f WHERE f."caseId" = ${caseId}::uuid
      UNION ALL
      SELECT f.* FROM "AttachmentShare" s JOIN "Attachment" f ON f."fileId" = s."fileId" WHERE s."caseId" = ${caseId}::uuid
    ) files ORDER BY "fileId"`
}

/** Lets a case have files that belong to an application of several cases; those of anybody else are left out. */
export async function shareFilesOf(
  tx: Tx,
  share: { readonly fileIds: readonly string[]; readonly of: string; readonly with: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "AttachmentShare" ("fileId", "caseId")
    SELECT "fileId", ${share.with}::uuid FROM "Attachment"
    WHERE "fileId" = ANY(${[...share.fileIds]}::uuid[]) AND "caseId" = ${share.of}::uuid
    ON CONFLICT DO NOTHING`
}

/** Cases that share a file. */
export async function sharersOf(tx: Tx, fileId: string): Promise<string[]> {
  const rows = await tx.attachmentShare.findMany({ where: { fileId }, select: { caseId: true } })
  return rows.map((row) => row.caseId)
}

/** How many files an uploader has begun and not finished, and how many bytes they announced since a moment. */
export async function countOpen(tx: Tx, uploader: Uploader, since: Date): Promise<{ open: number; bytes: number }> {
  const own = {
    ownerAccount: uploader.accountId,
    ownerStaff: uploader.staffId,
    ownerDevice: uploader.deviceId,
    createdAt: { gt: since },
  }
  const [open, sum] = await Promise.all([
    tx.attachment.count({ where: { ...own, state: 'uploading' } }),
    tx.attachment.aggregate({ where: own, _sum: { bytes: true } }),
  ])
  return { open, bytes: sum._sum.bytes ?? 0 }
}

/**
 * Files that nothing points at and that have been left alone since: begun and not finished, or finished and never handed in. While a record of a
 * station waits for the township, nothing that came from a counter is one: nobody but its envelope knows which photos belong to it.
 */
export async function listOrphans(db: Db, before: Date, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ fileId: string }[]>`
    SELECT f."fileId" FROM "Attachment" f
    WHERE f."caseId" IS NULL AND f."createdAt" < ${before} AND (f."ownerAccount" IS NOT NULL OR NOT EXISTS (
      SELECT 1 FROM "SyncOperation" o WHERE o."outcome" = 'quarantined'
        AND o."result"->>'code' IN ('sync.clerkGone', 'sync.deviceStopped')))
    LIMIT ${limit}`
  return rows.map((row) => row.fileId)
}
