import { problem } from '@shared/problem/problem'
import type { Tx } from '../../platform/db'
import type { RequestDevice, RunContext } from '../../platform/trpc'
import { ownsFile, uploaderOf } from './policy'
import {
  bindFile,
  type FileRow,
  findFilesForUpdate,
  insertFile,
  listFilesOf,
  moveCaseFiles,
  shareFilesOf,
} from './store'

/** A file that an application names: its id, and its SHA-256 in hex where the device said it. */
export type NamedFile = string | { readonly fileId: string; readonly sha256: string | null }

type Binding = Pick<RunContext, 'tx' | 'actor' | 'services' | 'now'> & {
  readonly request: { readonly device: RequestDevice | null }
}

/**
 * Makes files part of a case. One that is not here yet is promised: text arrives before photos, and the photo is taken when its hash
 * is the promised one. A file of somebody else, or of another case, is not bound: whoever could bind it could read it. Throws
 * `file.notFound`, `file.idTaken`, `file.hash` or `file.type`.
 */
export async function bindFiles(ctx: Binding, caseId: string, files: readonly NamedFile[]): Promise<void> {
  const named = new Map(files.map((file) => (typeof file === 'string' ? [file, null] : [file.fileId, file.sha256])))
  const rows = new Map((await findFilesForUpdate(ctx.tx, [...named.keys()])).map((row) => [row.fileId, row]))
  for (const [fileId, sha256] of named) {
    const row = rows.get(fileId)
    if (row === undefined) await promiseFile(ctx, caseId, { fileId, sha256 })
    else await bindKnown(ctx, caseId, { row, sha256 })
  }
}

async function bindKnown(ctx: Binding, caseId: string, file: { row: FileRow; sha256: string | null }): Promise<void> {
  const { row, sha256 } = file
  if (row.caseId === caseId) return
  if (row.caseId !== null) throw problem('file.idTaken')
  if (!ownsFile(row, uploaderOf(ctx.actor, ctx.request.device))) throw problem('file.notFound')
  if (row.state === 'refused') throw problem('file.type')
  if (sha256 !== null && sha256 !== Buffer.from(row.sha256).toString('hex')) throw problem('file.hash')
  await bindFile(ctx.tx, row.fileId, caseId)
}

async function promiseFile(
  ctx: Binding,
  caseId: string,
  file: { fileId: string; sha256: string | null },
): Promise<void> {
  const { keys } = ctx.services
  const { wrapped } = keys.newDataKey(`file/${file.fileId}`)
  await insertFile(ctx.tx, {
    fileId: file.fileId,
    caseId,
    uploader: uploaderOf(ctx.actor, ctx.request.device) ?? { accountId: null, staffId: null, deviceId: null },
    kind: 'material',
    sha256: Uint8Array.from(Buffer.from(file.sha256 ?? '', 'hex')),
    bytes: 0,
    kid: keys.kid,
    wrapped,
    state: 'announced',
    at: new Date(ctx.now),
  })
}

/** 并案 — files of one case become those of another; what belongs to neither stays where it is. */
export async function moveFiles(
  tx: Tx,
  move: { readonly from: string; readonly to: string; readonly fileIds: readonly string[] },
): Promise<void> {
  await moveCaseFiles(tx, { from: move.from, to: move.to, fileIds: [...move.fileIds] })
}

/** 共用材料 — files of an application of several cases stand in the list of one of them as well; they are stored once. */
export async function shareFiles(
  tx: Tx,
  share: { readonly fileIds: readonly string[]; readonly of: string; readonly with: string },
): Promise<void> {
  if (share.fileIds.length > 0) await shareFilesOf(tx, share)
}

/** 附件一行 — a file of a case. */
export type CaseFile = Pick<FileRow, 'fileId' | 'kind' | 'mime' | 'state' | 'bytes' | 'received'>

/** The files of a case. */
export async function filesOf(tx: Tx, caseId: string): Promise<CaseFile[]> {
  const rows = await listFilesOf(tx, caseId)
  return rows.map(({ fileId, kind, mime, state, bytes, received }) => ({ fileId, kind, mime, state, bytes, received }))
}

/** Ids of the files of a case that are not whole yet. */
export async function pendingFiles(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await listFilesOf(tx, caseId)
  return rows.filter((row) => row.state === 'announced' || row.state === 'uploading').map((row) => row.fileId)
}

/** The files of a case that are here, each with its SHA-256 in hex. */
export async function fileDigestsOf(tx: Tx, caseId: string): Promise<{ fileId: string; hash: string }[]> {
  const rows = await listFilesOf(tx, caseId)
  return rows
    .filter((row) => row.state === 'complete')
    .map(({ fileId, sha256 }) => ({ fileId, hash: Buffer.from(sha256).toString('hex') }))
}
