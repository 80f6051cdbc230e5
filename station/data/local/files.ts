import { problem } from '@shared/problem/problem'
import type { DeviceContext } from '../device-context'
import { sha256 } from '../digest'
import type { DraftFile } from '../station-api'
import { newId, nowOf } from '../world'
import { type FileStored, keeping } from './database'
import { aboutFile, openFile } from './seal-record'

/** What a file is for and whose it is. */
export type NewFile = {
  readonly draftId: string | null
  readonly lineKey: string
  readonly kind: FileStored['kind']
  readonly bytes: Uint8Array
  readonly mime: string
}

/** Below this much free space nothing new is taken on: what is there must still be sent (S12). */
const LEAST_FREE_BYTES = 20 * 1024 * 1024

/** 备好的文件 — its row and its bytes, in memory only. */
export type PreparedFile = { readonly row: FileStored; readonly bytes: Uint8Array<ArrayBuffer> }

/** Makes a file's row without storing anything yet, so that it can go into one write with what it belongs to. Throws `sync.storageFull`. */
export async function prepareFile(ctx: DeviceContext, file: NewFile): Promise<PreparedFile> {
  const free = await ctx.world.freeBytes()
  if (free !== null && free < LEAST_FREE_BYTES + file.bytes.length) throw problem('sync.storageFull')
  const fileId = newId(ctx.world)
  const own = Uint8Array.from(file.bytes)
  const row: FileStored = {
    fileId,
    draftId: file.draftId,
    opId: null,
    lineKey: file.lineKey,
    page: 1,
    kind: file.kind,
    mime: file.mime,
    bytes: own.length,
    sha256: await sha256(own),
    takenAt: nowOf(ctx.world),
    deviceSeq: 0,
    sentBytes: 0,
    state: 'kept',
    location: null,
    tries: 0,
    nextTryAt: null,
    problem: null,
  }
  return { row, bytes: own }
}

/** Stores a page of a draft; resolves when it is on the disk. */
export async function addDraftFile(ctx: DeviceContext, file: NewFile & { draftId: string }): Promise<DraftFile> {
  const { row, bytes } = await prepareFile(ctx, file)
  const box = await ctx.vault.seal(aboutFile(row.fileId), bytes)
  const { kept } = ctx.db
  const stored = await keeping(() =>
    kept.transaction('rw', kept.files, kept.fileBytes, async () => {
      const others = await kept.files.where({ draftId: file.draftId }).toArray()
      const page = others.filter((one) => one.lineKey === file.lineKey).length + 1
      await kept.files.add({ ...row, page })
      await kept.fileBytes.add({ fileId: row.fileId, box })
      return { ...row, page }
    }),
  )
  ctx.changed()
  return presentFile(stored)
}

/** Takes a page out of a draft; what was handed in already stays. */
export async function removeDraftFile(ctx: DeviceContext, at: { draftId: string; fileId: string }): Promise<void> {
  const { kept } = ctx.db
  await kept.transaction('rw', kept.files, kept.fileBytes, async () => {
    const file = await kept.files.get(at.fileId)
    if (file?.draftId !== at.draftId || file.opId !== null) return
    await kept.files.delete(at.fileId)
    await kept.fileBytes.delete(at.fileId)
    const later = await kept.files.where({ draftId: at.draftId }).toArray()
    const same = later.filter((one) => one.lineKey === file.lineKey).sort((a, b) => a.page - b.page)
    await kept.files.bulkPut(same.map((one, index) => ({ ...one, page: index + 1 })))
  })
  ctx.changed()
}

/** Pages of a draft, by line and page. */
export async function listDraftFiles(ctx: DeviceContext, draftId: string): Promise<FileStored[]> {
  const files = await ctx.db.kept.files.where({ draftId }).toArray()
  return files.sort((a, b) => (a.lineKey < b.lineKey ? -1 : a.lineKey > b.lineKey ? 1 : a.page - b.page))
}

/** A page as pictures want it. Throws `file.notFound`, `sync.sealedAway` once it was handed in. */
export async function readPhoto(ctx: DeviceContext, fileId: string): Promise<{ bytes: Uint8Array; mime: string }> {
  const row = await ctx.db.kept.files.get(fileId)
  const stored = await ctx.db.kept.fileBytes.get(fileId)
  if (row === undefined || stored === undefined) throw problem('file.notFound')
  if (ctx.clerk() === null) throw problem('sync.locked')
  return { bytes: await openFile(ctx, fileId, stored.box), mime: row.mime }
}

/** A file as a draft shows it. */
export function presentFile(file: FileStored): DraftFile {
  const { fileId, lineKey, page, bytes, mime, takenAt } = file
  return { fileId, lineKey, page, bytes, mime, takenAt }
}
